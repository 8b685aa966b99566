"""What people say for today: it does not suit the team; this is for my work. And what is only counted."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import F

from forethought.access.catalogue import KINDS
from forethought.access.recreation import nature_of
from forethought.server.hours.models import Count, Notice, WorkUse
from forethought.server.hours.snapshot import after_commit, clock_changed, hours_changed
from forethought.server.people.models import Person, WorkArea
from forethought.words import _

from .times import CannotBe

SILENT, FOR_WORK = "silent", "for work"
"""What is counted: answers that the guidance does not give, by reason; and kinds of site that people needed for their work."""
LONGEST_NOTICE = 31 * 24 * 3600


@transaction.atomic
def give_notice(*, by: Person, work_area: WorkArea, starts: int, ends: int, says: str = "") -> Notice:
    """It does not suit this work area until ``ends`` that people use the web for themselves (7.2)."""
    if ends <= starts:
        raise CannotBe(_("The time must be still to come."))
    if ends - starts > LONGEST_NOTICE:
        raise CannotBe(_("A notice may last a month at most."))
    notice = Notice.objects.create(work_area=work_area, starts=starts, ends=ends, says=says.strip(), made_by=by)
    after_commit(hours_changed)
    return notice


@transaction.atomic
def take_back(*, notice: Notice) -> None:
    """It suits again."""
    notice.delete()
    after_commit(hours_changed)


@transaction.atomic
def say_for_work(*, person: Person, kind: str, today: date) -> None:
    """This kind of site is for the person's work today. Told to nobody; only how often is counted, by kind."""
    if kind not in KINDS or nature_of((kind,)) == "unsafe":
        raise CannotBe(_("This cannot be opened for work either. Ask the ICT service desk."))
    _row, is_new = WorkUse.objects.get_or_create(person=person, kind=kind, day=today)
    if is_new:
        count(what=FOR_WORK, key=kind, today=today)
        after_commit(clock_changed)


@transaction.atomic
def count(*, what: str, key: str, today: date) -> None:
    """Once more this month. Nothing is kept of whom it happened to, of the site, or of the day."""
    row, _made = Count.objects.get_or_create(what=what, key=key, month=today.replace(day=1))
    Count.objects.filter(pk=row.pk).update(number=F("number") + 1)
