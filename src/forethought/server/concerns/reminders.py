"""Each day: what is due to go is erased, and those who deal with a concern are reminded of a step that is due."""

from __future__ import annotations

from datetime import datetime

from forethought.server.jobs.daily import HOME

from .actions import erase_due
from .models import Concern
from .telling import tell_members


def each_day(now: datetime) -> None:
    """What is due by now; doing it again does nothing more."""
    today = now.astimezone(HOME).date()
    erase_due(today=today)
    for concern in Concern.objects.filter(closed_on=None, due_on__lte=today).order_by("pk"):
        tell_members(concern, f"due:{concern.due_on}")
