"""Letting off steam about work."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, what

_ELSEWHERE = ("disclosure", "other_council")
_WORSE = ("threat", "discrimination", "marking")
_OUTWEIGHING = ("resident", "campaign", "praise", "protected", "condemned", "fiction")
"""What a possible grumble is more likely to be."""


def find(reading: Reading) -> Iterator[Match]:
    """Steam about work, unless it is talk that the law protects, a disclosure, worse than steam, or about another body."""
    steam = reading.of("venting")
    if not steam or reading.plain("protected") or reading.has(*_ELSEWHERE, *_WORSE):
        return
    if not reading.plain("venting") and reading.has(*_OUTWEIGHING):
        return
    yield Match(
        "plain",
        tuple(steam),
        _("{what} lets off steam about work where anyone could read it, and it could come back to you.").format(what=what(steam)),
        _("You deserve to be heard: say it in a one-to-one, in supervision or to somebody you trust."),
        signposts=("official-channels",),
    )
