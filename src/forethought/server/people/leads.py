"""The pages of the directory and of the journal that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.words import _

from .my_pages import Lead
from .permissions import manages_people, may_read_journal, may_see_people, may_see_team


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("mine", "kept", _("What is kept about me"))
    yield Lead("team", "team", _("My team"), may_see_team)
    yield Lead("team", "away", _("Who stands in for me"), manages_people)
    yield Lead("council", "people", _("The directory: who works here"), may_see_people)
    yield Lead("council", "journal", _("Journal: who changed what"), may_read_journal)
