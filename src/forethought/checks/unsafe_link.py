"""Links that may harm the Council's systems."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .advice import Advice
from .finding import Match, what


def find(reading: Reading) -> Iterator[Match]:
    """Links to hidden, adult, gambling, hostile or password-asking pages (7.4)."""
    seen = reading.of("unsafe_link")
    if seen:
        yield Match(
            "possible",
            tuple(seen),
            _("{what} links to a page that may be unsafe or cause offence, and could harm those who follow it.").format(what=what(seen)),
            _("Leave the link out, do not open it at work, and ask the ICT team if you are not sure."),
            signposts=("ict-security",),
            at_most=Advice.TAKE_CARE,
        )
