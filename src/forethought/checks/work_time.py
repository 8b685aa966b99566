"""Social sites in core working hours."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .advice import Advice
from .finding import Match, what


def find(reading: Reading) -> Iterator[Match]:
    """The draft says that it is written, or something browsed, in working time (7.1)."""
    seen = reading.of("work_time")
    if seen and reading.draft.capacity == "personal":
        yield Match(
            "possible",
            tuple(seen),
            _("{what} says you are on here in work time, and personal sites are for your own time.").format(what=what(seen)),
            _("Keep it for your lunch break, or for after work once you have clocked out."),
            at_most=Advice.TAKE_CARE,
        )
