"""The pages of operating that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.server.people.permissions import may_operate, may_see_mails
from forethought.words import _


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("council", "operating", _("How this site fares"), may_operate)
    yield Lead("council", "mails", _("Mails that could not be sent"), may_see_mails)
