"""The page of reports that stands on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.words import _

from .permissions import may_see_reports


def leads() -> Iterator[Lead]:
    """The page, and whom it is for."""
    yield Lead("council", "reports", _("Reports for committees and unions"), may_see_reports)
