"""Seeming to speak for the Council."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading

from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """Nothing yet."""
    yield from ()
