"""What is deleted when its time is over."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from forethought.access.pattern import HOME_ZONE
from forethought.server.hours.models import ClockEvent, ClockState, Closure, Count, Leave, Notice, RosterSpell, WorkingPattern, WorkUse

from .clocking import work_out_clocks

EVENTS_KEPT = 31
"""Days for which clock events are kept, and whatever else is of the past."""
COUNTS_KEPT = 3 * 366
"""Days for which counts are kept."""


@transaction.atomic
def tidy(*, now: int) -> None:
    """Delete what is past its time: work use after its day, counts after three years, everything else after `EVENTS_KEPT` days."""
    today = datetime.fromtimestamp(now, ZoneInfo(HOME_ZONE)).date()
    before, old = now - EVENTS_KEPT * 86400, today - timedelta(days=EVENTS_KEPT)
    WorkUse.objects.filter(day__lt=today).delete()
    ClockEvent.objects.filter(occurred_at__lt=before).delete()
    ClockState.objects.filter(since__lt=before).delete()
    RosterSpell.objects.filter(ends__lt=before).delete()
    Notice.objects.filter(ends__lt=before).delete()
    Leave.objects.filter(last__lt=old).delete()
    Closure.objects.filter(day__lt=_years_ago(today)).delete()
    WorkingPattern.objects.filter(ends__lt=old).delete()
    Count.objects.filter(month__lt=today - timedelta(days=COUNTS_KEPT)).delete()
    work_out_clocks(now=now)


def _years_ago(today: date) -> date:
    return today - timedelta(days=COUNTS_KEPT)
