"""Who is named to deal with concerns."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from forethought.server.concerns.models import CASE_OFFICER, Officer
from forethought.server.concerns.refusals import Refused
from forethought.server.journal.actions import record
from forethought.server.people.models import HR, Person
from forethought.words import _


@transaction.atomic
def name_officer(*, by: Person | None, person: Person, role: str) -> Officer:
    """Name somebody. Nobody names themselves, and a case officer is somebody of HR. They are given new concerns only."""
    if by is not None and by.pk == person.pk:
        raise Refused(_("Nobody names themselves. Ask another policy owner."))
    if not person.is_active:
        raise Refused(_("{name} has left the Council.").format(name=person.name))
    if role == CASE_OFFICER and HR not in person.duties:
        raise Refused(_("{name} is not an HR case officer in the directory yet.").format(name=person.name))
    officer, made = Officer.objects.get_or_create(person=person, role=role, defaults={"named_by": by, "named_on": timezone.localdate()})
    if made:
        record(by=by, deed="officer_named", about=person, detail=role)
    return officer


@transaction.atomic
def end_officer(*, by: Person, officer: Officer) -> None:
    """Somebody is given no new concerns any more. Those they deal with stay theirs until they are taken off them."""
    record(by=by, deed="officer_ended", about=officer.person, detail=officer.role)
    officer.delete()
