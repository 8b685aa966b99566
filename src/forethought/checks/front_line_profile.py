"""What a front-line profile tells people served."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, seen_first, what


def find(reading: Reading) -> Iterator[Match]:
    """A front-line job told of oneself; in a profile the employer as well. On a business network, and of a
    member, it is meant to be known."""
    draft = reading.draft
    if draft.site_kind == "business network" or draft.role.standing == "elected_member" or draft.capacity == "service":
        return
    told = [one for one in reading.of("work") if one.about == "front_line"]
    if draft.kind == "profile" and draft.role.front_line:
        told += reading.of("employer")
    if told:
        yield Match(
            "possible",
            seen_first(told),
            _("{what} could help people you serve to find you outside work.").format(what=what(told)),
            _("Think about who can see this, and leave out where you work or what you do."),
        )
