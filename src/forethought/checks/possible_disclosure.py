"""What may be a protected disclosure."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.reading.observation import Observation
from forethought.words import _

from .advice import Advice
from .finding import Match, what

_OUTWEIGHING = ("resident", "campaign", "condemned", "fiction", "other_council")
"""What a possible disclosure is more likely to be."""


def find(reading: Reading) -> Iterator[Match]:
    """Wrongdoing seen or suffered: never warned off, always shown the safe route (8.4, 8.6)."""
    seen = reading.of("disclosure")
    if seen and (reading.plain("disclosure") or not reading.has(*_OUTWEIGHING)):
        yield Match(
            "possible",
            tuple(seen),
            _("{what} may be about something wrong at work, and the law can protect people who speak up.").format(what=what(seen)),
            _("Use Confidential Reporting: it can act on what you know and can keep your name out of it."),
            signposts=tuple(_signposts(reading, seen)),
            at_most=Advice.TAKE_CARE,
        )


def _signposts(reading: Reading, seen: list[Observation]) -> Iterator[str]:
    yield "confidential-reporting"
    about = {one.about for one in seen}
    if "service_user" in about or reading.has("service_user"):
        yield "safeguarding"
    if "manager" in about:
        yield "not-line-manager"
