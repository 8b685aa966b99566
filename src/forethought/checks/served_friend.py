"""A connection with somebody served who is known to be neither a child nor vulnerable."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """Take care, no more: 8.5 speaks of vulnerable adults and children."""
    seen = [one for one in reading.of("connection") if one.about == "not_vulnerable"]
    if seen:
        yield Match(
            "possible",
            tuple(seen),
            _("This may be somebody you meet through your job, which could blur the line between your work and your own life."),
            _("Think about what they would see of you, or say no kindly and keep to the channels of your job."),
        )
