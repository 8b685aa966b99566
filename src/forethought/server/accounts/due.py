"""What is due for an account by a day: by the dates that stand in the register, never by how often it was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from forethought.words import _

from . import mails
from .actions import forget_posts, forget_refused, note_who_left
from .models import APPROVED, CorporatePage

AT_FIRST = timedelta(days=30)
"""For how long a new account may be without what keeps it safe."""
RECOVERY_HOLDS = timedelta(days=365)
"""How long it holds that somebody tried to get the account back."""
DORMANT = timedelta(days=182)
"""After so long without a word that it is in use, an account is dormant."""
_HOME = ZoneInfo("Europe/London")


class Due(NamedTuple):
    """One thing that is due: what, since which day, and in words."""

    what: str
    since: date
    says: str


def due_for(page: CorporatePage, today: date) -> Iterator[Due]:
    """All that is due for a live account today; nothing for a page that nobody of the directory was ever named for."""
    if page.is_live and (page.holder_id or page.unheld_on):
        yield from (one for one in _dates(page) if one.since <= today)


def each_day(now: datetime) -> None:
    """What is due by now; doing it again does nothing more."""
    today = now.astimezone(_HOME).date()
    note_who_left(on=today)
    forget_refused(today=today)
    forget_posts(now=now)
    for page in CorporatePage.objects.filter(state=APPROVED, retired_on=None).select_related("holder"):
        for one in due_for(page, today):
            mails.due(page, one.what, one.since)


def _dates(page: CorporatePage) -> Iterator[Due]:
    began = page.decided_on or page.registered_on
    if page.two_factor_on is None:
        yield Due("two_factor", began + AT_FIRST, _("Signing in takes one step only. Turn on the second."))
    tried = page.recovery_on + RECOVERY_HOLDS if page.recovery_on else began + AT_FIRST
    yield Due("recovery", tried, _("Nobody has tried for a year whether you could get it back if it were lost."))
    if page.review_on is not None:
        yield Due("review", page.review_on, _("It is to be looked at again."))
    yield Due("in_use", (page.in_use_on or began) + DORMANT, _("Nobody has said for 6 months that it is in use."))
