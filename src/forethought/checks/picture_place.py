"""A picture whose hidden data tells where it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """Place data in any picture."""
    seen = reading.of("place_data")
    if seen:
        yield Match(
            "possible",
            tuple(seen),
            _("The place where it was taken is hidden in the picture, and anybody could find it."),
            _("Take the place data out: you can get a clean copy here."),
        )
