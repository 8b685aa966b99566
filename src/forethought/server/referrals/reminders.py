"""What is due each day: what is too old is destroyed, whoever was asked is reminded, and the asker is told of a silence."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from forethought.server.people.absence import here_on
from forethought.server.people.models import Person
from forethought.server.people.organisation import deputy_of

from .actions import close_due, close_of_leavers, tidy
from .actions.asking import change, locked
from .mails import nudge_asker, remind_asked
from .models import WAITING, Referral
from .wording import DEPUTY, MANAGER

_HOME = ZoneInfo("Europe/London")


def each_day(now: datetime) -> None:
    """What is due by now; doing it again does nothing more."""
    at, today = int(now.timestamp()), now.astimezone(_HOME).date()
    close_of_leavers(now=at)
    close_due(now=at)
    tidy(now=at)
    here = set(here_on(Person.objects.filter(is_active=True), today).values_list("pk", flat=True))
    for referral in Referral.objects.filter(state=WAITING):
        with transaction.atomic():
            held = locked(referral)
            if held.state == WAITING:
                _see_to(held, at, today, is_here=held.asked_id in here)


def _see_to(held: Referral, at: int, today: date, *, is_here: bool) -> None:
    if not is_here and not held.nudged:
        _suggest_deputy(held, today)
    if is_here and held.due <= at and not held.reminded:
        change(held, reminded=True)
        remind_asked(held)
    if (held.nudge_at <= at or not is_here) and not held.nudged:
        change(held, nudged=True)
        nudge_asker(held)


def _suggest_deputy(held: Referral, today: date) -> None:
    """Whoever was asked is away: the asker is shown who stands in, who sees nothing before the asker sends it on."""
    deputy = deputy_of(held.asked, today) if held.asked else None
    if deputy is not None and deputy.pk != held.asker_id:
        change(held, next=deputy, next_role=DEPUTY if held.role == MANAGER else held.role)
