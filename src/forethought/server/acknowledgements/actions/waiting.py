"""What a person may choose before confirming: later, away, another format, a question. No reason is asked."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.db.models import F

from forethought.server.acknowledgements.models import OPEN, QuestionCount, Request
from forethought.server.acknowledgements.wording import FORMATS
from forethought.server.library.models import Version
from forethought.words import _

LATEST, LONGEST_AWAY = 14, 366
"""Days: how far a reminder can be put off, and how long somebody can say that they are away at once."""


class UnusableDay(ValueError):
    """One plain sentence that says why a day cannot be chosen."""


@transaction.atomic
def mark_opened(*, request: Request, key: str) -> None:
    """A step was shown."""
    asked = _locked(request)
    if asked.state == OPEN and key not in asked.opened:
        asked.opened.append(key)
        asked.save(update_fields=["opened"])
    request.opened = asked.opened


@transaction.atomic
def put_off(*, request: Request, until: date, today: date) -> None:
    """Not now: the person is reminded on that day. The days go on."""
    if not today < until <= today + timedelta(days=LATEST):
        raise UnusableDay(_("Choose a day in the next {days} days.").format(days=LATEST))
    Request.objects.filter(pk=request.pk, state=OPEN).update(later_on=until)


@transaction.atomic
def stop_clock(*, request: Request, until: date, today: date) -> None:
    """The person is away until that day, their first day back; the days between do not count."""
    if not today < until <= today + timedelta(days=LONGEST_AWAY):
        raise UnusableDay(_("Choose your first day back: a day after today, and within a year."))
    _move_clock(_locked(request), until, today)


@transaction.atomic
def come_back(*, request: Request, today: date) -> None:
    """The person is back sooner."""
    asked = _locked(request)
    if asked.away_until is not None and asked.away_until > today:
        _move_clock(asked, today, today)


@transaction.atomic
def ask_for_format(*, request: Request, format: str) -> None:
    """The person needs another format; the days go on, and whoever gives it is the witness."""
    if format not in FORMATS:
        raise UnusableDay(_("Choose a format."))
    Request.objects.filter(pk=request.pk, state=OPEN).update(format=format, in_format=True)


@transaction.atomic
def count_question(*, version: Version) -> None:
    """Somebody has a question about this version. Who, and what it is, is not kept."""
    QuestionCount.objects.get_or_create(version=version)
    QuestionCount.objects.filter(version=version).update(number=F("number") + 1)


def _move_clock(asked: Request, until: date, today: date) -> None:
    if asked.state != OPEN:
        return
    before = asked.away_until if asked.away_until is not None and asked.away_until > today else today
    moved = until - before
    asked.clock_from, asked.due = asked.clock_from + moved, asked.due + moved
    asked.away_until = until if until > today else None
    asked.save(update_fields=["clock_from", "due", "away_until"])


def _locked(request: Request) -> Request:
    found: Request = Request.objects.select_for_update().get(pk=request.pk)
    return found
