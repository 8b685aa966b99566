"""Saying on a social site that one works for the Council."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, seen_first, what

HARMLESS = ("praise", "campaign")


def find(reading: Reading) -> Iterator[Match]:
    """Own words that tell the employer, outside business networks; members are meant to be known, and praise,
    recruiting and the Council's public messages are welcome as they are."""
    draft = reading.draft
    if draft.site_kind == "business network" or draft.capacity == "service" or draft.role.standing == "elected_member":
        return
    seen = reading.of("employer")
    if seen and (draft.kind == "profile" or not reading.has(*HARMLESS)):
        yield Match(
            "possible",
            seen_first(seen),
            _("{what} says that you work for the Council, so what you post may be linked to it.").format(what=what(seen)),
            _("You may wish to leave out who you work for."),
        )
