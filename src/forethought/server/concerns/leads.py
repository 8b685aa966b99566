"""The pages of concerns that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.words import _

from .permissions import may_deal, may_name_officers


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("mine", "raise-concern", _("Raise a concern about a post"))
    yield Lead("council", "concerns", _("Concerns that I deal with"), may_deal)
    yield Lead("council", "concern-officers", _("Who deals with concerns"), may_name_officers)
