"""The pages of working time that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.server.people.permissions import manages_work_areas
from forethought.words import _

from .feeds.permissions import may_keep_feeds
from .permissions import may_close_days, may_see_counts


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("mine", "hours", _("My hours, clock and leave"))
    yield Lead("team", "notices", _("When it does not suit a work area of mine"), manages_work_areas)
    yield Lead("council", "closures", _("Days on which the Council is closed"), may_close_days)
    yield Lead("council", "counts", _("Questions that the guidance does not answer"), may_see_counts)
    yield Lead("council", "feeds", _("Feeds of clocks and rosters"), may_keep_feeds)
