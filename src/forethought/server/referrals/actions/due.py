"""What time does to questions: nothing is kept past its time, answered or not."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F, Q

from forethought.server.journal.actions import record
from forethought.server.referrals.mails import tell_lapsed
from forethought.server.referrals.models import LAPSED, OPEN, Precedent, Referral, Tally
from forethought.server.referrals.sealed import erase

from .asking import change, locked, withdraw

EARLY = 86400
"""Seconds before its time that a text goes: this is done once a day, and nothing may be kept for a part of a day too long."""
EXAMPLES, ANSWERS = 31 * 86400, 365 * 86400
"""Seconds after an answer: until an example that nobody made a precedent is gone, and until the answer is."""
RETIRED = timedelta(days=365)
_HOME = ZoneInfo("Europe/London")


def close_due(*, now: int) -> None:
    """Destroy what was asked about 7 days ago and never answered; the asker is told."""
    for referral in Referral.objects.filter(state__in=OPEN, erase_at__lte=now + EARLY):
        with transaction.atomic():
            held = locked(referral)
            if held.state in OPEN:
                gone = erase("sealed", "reasons")
                change(held, state=LAPSED, closed_at=now, next=None, next_role="", outcome="", **gone)
                record(by=None, deed="question_lapsed", about=held, name=held.ref)
                tell_lapsed(held)


def close_of_leavers(*, now: int) -> None:
    """Whoever has left asks nothing any more."""
    for referral in Referral.objects.filter(Q(asker=None) | Q(asker__is_active=False), state__in=OPEN):
        withdraw(referral=referral, now=now)


@transaction.atomic
def tidy(*, now: int) -> None:
    """Forget examples that were not kept, then the answers themselves: after a year only counts are left."""
    old = Referral.objects.filter(closed_at__lte=now - EXAMPLES + EARLY, example__isnull=False)
    old.update(asker_agrees=False, asked_agrees=False, **erase("example"))
    for referral in Referral.objects.select_for_update().filter(closed_at__lte=now - ANSWERS + EARLY):
        _count(referral)
        referral.delete()
    Precedent.objects.filter(retired_on__lt=datetime.fromtimestamp(now, _HOME).date() - RETIRED).delete()


def _count(referral: Referral) -> None:
    month = datetime.fromtimestamp(referral.sent_at, _HOME).date().replace(day=1)
    for key, _number in referral.clauses:
        what = {"month": month, "clause": key, "came_to": referral.outcome or referral.state}
        Tally.objects.get_or_create(**what)
        Tally.objects.filter(**what).update(number=F("number") + 1)
