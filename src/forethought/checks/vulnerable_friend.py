"""A connection with a person served who is a child or a vulnerable adult."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """A draft that tells of a friend, follow or group request with somebody served (8.5, 9.1(8))."""
    seen = reading.of("connection")
    if not seen:
        return
    if any(one.certainty == "plain" for one in seen):
        yield Match(
            "plain",
            tuple(seen),
            _("This is about being online friends with a child or an adult at risk whom you serve. It may not keep them, or you, safe."),
            _("Undo the link kindly, and tell the safeguarding team that it was made."),
            signposts=("safeguarding",),
        )
    else:
        yield Match(
            "possible",
            tuple(seen),
            _("This is about a request from somebody you may serve. If they are a child or an adult at risk, it could put them at risk."),
            _("Leave the request until you have asked. It is not rude to wait."),
            signposts=("safeguarding",),
        )
