"""Links that may harm the Council's systems."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .advice import Advice
from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """Links to hidden, adult, gambling, hostile or password-asking pages (7.4)."""
    seen = reading.of("unsafe_link")
    if seen:
        yield Match(
            "possible",
            tuple(seen),
            _("This links to a page that may be unsafe, or may cause offence. It could harm the people who follow it."),
            _("Leave the link out, and do not open it at work. Ask the ICT team if you are not sure."),
            signposts=("ict-security",),
            at_most=Advice.TAKE_CARE,
        )
