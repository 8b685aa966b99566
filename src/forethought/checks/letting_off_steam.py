"""Letting off steam about work."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """Steam about work, unless it is talk that the law protects, a disclosure, or about another body."""
    steam = reading.of("venting")
    if not steam or reading.plain("protected") or reading.has("disclosure", "other_council"):
        return
    yield Match(
        "plain",
        tuple(steam),
        _("This lets off steam about work. Here it could be read by anyone, and come back to you or the Council."),
        _("You deserve to be heard: say it in a one-to-one, in supervision or to somebody you trust."),
        signposts=("official-channels",),
    )
