"""Own work shown on a business network."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, seen_first, what


def find(reading: Reading) -> Iterator[Match]:
    """Work shown or told with some detail; a plain job line is what such sites are for."""
    draft = reading.draft
    if draft.site_kind != "business network" or draft.kind == "profile" or draft.capacity == "service":
        return
    seen = [one for one in reading.of("work") if one.about == "self"]
    if seen:
        yield Match(
            "possible",
            seen_first(seen),
            _("{what} shows your work where people know who employs you.").format(what=what(seen)),
            _("Check that it holds nothing that is not public, and nobody who has not agreed."),
        )
