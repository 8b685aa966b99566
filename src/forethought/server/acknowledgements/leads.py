"""The pages of reading and acknowledging that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.server.people.permissions import may_see_team
from forethought.words import _

from .permissions import may_assign_reading, may_see_coverage, may_see_register


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("mine", "reading", _("My reading: what I am asked to read, and what I have confirmed"))
    yield Lead("team", "reading-team", _("My team's reading"), may_see_team)
    yield Lead("council", "reading-rules", _("Who is asked to read the guidance"), may_assign_reading)
    yield Lead("council", "coverage", _("How many have read it"), may_see_coverage)
    yield Lead("council", "register", _("Register of reading: who has confirmed which version"), may_see_register)
