"""How long a concern is kept, and how it goes: its keys are destroyed, and the journal stays whole."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from forethought.server.concerns.models import Concern, Entry, Member
from forethought.server.concerns.opening import Opened, add_entry
from forethought.server.concerns.refusals import Refused
from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.words import _

from .held import hold_still, need_declared


@transaction.atomic
def hold(*, opened: Opened, by: Person, why: str, on: date | None = None) -> None:
    """Nothing of it goes while a court or a tribunal may ask for it."""
    _say(opened, by, why, held=True, on=on)


@transaction.atomic
def release(*, opened: Opened, by: Person, why: str, on: date | None = None) -> None:
    """It may go when its day has come."""
    _say(opened, by, why, held=False, on=on)


def _say(opened: Opened, by: Person, why: str, *, held: bool, on: date | None) -> None:
    need_declared(opened)
    concern = hold_still(opened)
    if concern.held == held:
        raise Refused(_("That is so already."))
    concern.held = held
    concern.save(update_fields=["held"])
    add_entry(opened, "held" if held else "released", {"name": by.name, "text": why}, by=by, on=on)
    record(by=by, deed="concern_held" if held else "concern_released", about=concern)


def erase_due(*, today: date) -> int:
    """Erase every closed concern whose day has come, and say how many those were. Doing it again does nothing more."""
    due = Concern.objects.filter(closed_on__isnull=False, keep_until__lte=today, held=False, erased_on=None)
    return sum(_erase(concern, today) for concern in due.order_by("pk"))


@transaction.atomic
def _erase(concern: Concern, today: date) -> int:
    if not Concern.objects.select_for_update().filter(pk=concern.pk, held=False, erased_on=None).exists():
        return 0
    Member.objects.filter(concern=concern).delete()
    Entry.objects.filter(concern=concern).delete()
    gone = {"receipt": None, "raiser_public": None, "talk": None, "talk_for_raiser": None, "due_on": None, "erased_on": today}
    Concern.objects.filter(pk=concern.pk).update(**gone)
    record(by=None, deed="concern_erased", about=concern)
    return 1
