"""What can be done to the directory. Nothing else writes to its tables."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import batched
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.dispatch import Signal
from django.utils import timezone

from forethought.guidance.clause import STANDINGS
from forethought.reading.roles import role_of
from forethought.server.journal.actions import Deed, erase_salts, record, record_all, reference_of
from forethought.words import _

from .models import DUTIES, Deputy, Duty, Import, Person, SignedIn, WorkArea

CHANGED = Signal()
"""Sent after somebody was added, moved or ended, once it is kept: what is made from the directory is made anew."""

LONGEST_AWAY = timedelta(days=366)
"""For how long one person may be named to stand in for another."""

IMPORT_WAITS = timedelta(days=1)
"""How long a file of people waits to be confirmed."""

KEPT_IMPORTS = timedelta(days=366)
"""How long it is kept who took in a file of people, and when: the file goes as it is taken in, or after a day."""

KEPT_AFTER_LEAVING = timedelta(days=31)
"""How long the record of somebody who left is kept."""


class UnusableDetail(ValueError):
    """One plain sentence that says which detail of a person cannot be used, and why."""


class TakenDetail(UnusableDetail):
    """The detail is somebody else's."""


def number_of(text: str) -> str:
    """An employee number as it is kept: without spaces, in capitals."""
    return "".join(text.split()).upper()


@transaction.atomic
def add_person(
    *,
    number: str,
    name: str,
    login: str = "",
    email: str = "",
    job_title: str = "",
    standing: str = "",
    service: str = "",
    external_id: str = "",
    line_manager: Person | None = None,
    work_area: WorkArea | None = None,
    duties: Iterable[str] = (),
    password: str = "",
    by: Person | None = None,
) -> Person:
    """A new person of the Council, who can sign in once there is a password."""
    person = Person(number=number_of(number), name=name.strip(), login=login.strip() or None, email=email.strip())
    person.service, person.external_id, person.password = service.strip(), external_id.strip() or None, make_password(None)
    _place(person, job_title=job_title, standing=standing, line_manager=line_manager, work_area=work_area)
    keep_person(person=person, deed="person_added", by=by)
    for duty in duties:
        give_duty(person=person, duty=duty, by=by)
    if password:
        set_password(person=person, password=password, by=by)
    return person


@transaction.atomic
def move_person(
    *,
    person: Person,
    job_title: str,
    standing: str = "",
    line_manager: Person | None = None,
    work_area: WorkArea | None = None,
    by: Person | None = None,
) -> None:
    """A person has another job, manager or place. What the job title says of the standing holds, unless another is given."""
    _place(person, job_title=job_title, standing=standing, line_manager=line_manager, work_area=work_area)
    _save(person)
    record(by=by, deed="person_moved", about=person, name=person.number)


@transaction.atomic
def keep_person(*, person: Person, deed: str, by: Person | None = None) -> None:
    """The details that were set on the person are kept, as ``person_added`` or ``person_moved``."""
    _refuse_circle(person)
    _save(person)
    record(by=by, deed=deed, about=person, name=person.number)


@transaction.atomic
def end_person(*, person: Person, on: date | None = None, by: Person | None = None) -> None:
    """A person has left: every session ends at once, and duties, work areas and the name at the proxy are free again."""
    end_people(people=Person.objects.filter(pk=person.pk), on=on, by=by)
    person.refresh_from_db()


@transaction.atomic
def end_people(*, people: Iterable[Person], on: date | None = None, by: Person | None = None) -> None:
    """They have all left, as `end_person` says."""
    for some in batched(people, 500):
        Person.objects.filter(pk__in=[one.pk for one in some]).update(
            is_active=False, ended_on=on or timezone.localdate(), login=None, password=make_password(None)
        )
        for held in (SignedIn, Duty, Deputy, WorkArea.managers.through):
            held.objects.filter(person__in=some).delete()
        Deputy.objects.filter(deputy__in=some).delete()
        record_all(by=by, deeds=[Deed("person_ended", reference_of(one), name=one.number) for one in some])
    tell_when_kept()


@transaction.atomic
def return_person(*, person: Person, by: Person | None = None) -> None:
    """Somebody who had left is back. What they were named to do, and their password, are theirs no more."""
    person.is_active, person.ended_on = True, None
    _save(person)
    record(by=by, deed="person_returned", about=person, name=person.number)


@transaction.atomic
def set_password(*, person: Person, password: str, by: Person | None = None) -> None:
    """A new password; sessions opened with the old one end. Whoever changes their own is not in the journal."""
    try:
        validate_password(password, person)
    except ValidationError as fault:
        raise UnusableDetail(_weak(fault)) from None
    person.set_password(password)
    person.save(update_fields=["password"])
    person.sessions.all().delete()
    if by != person:
        record(by=by, deed="password_set", about=person, name=person.number)


@transaction.atomic
def give_duty(*, person: Person, duty: str, by: Person | None = None) -> None:
    """Name the person for a duty; once is enough."""
    if duty not in DUTIES:
        raise UnusableDetail(_("There is no duty “{duty}”. There are {duties}.").format(duty=duty, duties=", ".join(DUTIES)))
    _row, is_new = Duty.objects.get_or_create(person=person, duty=duty)
    if is_new:
        record(by=by, deed="duty_given", about=person, detail=duty, name=person.number)
    person.refresh_from_db()


@transaction.atomic
def take_duty(*, person: Person, duty: str, by: Person | None = None) -> None:
    """The person is no longer named for the duty."""
    if person.named_duties.filter(duty=duty).delete()[0]:
        record(by=by, deed="duty_taken", about=person, detail=duty, name=person.number)
    person.refresh_from_db()


@transaction.atomic
def name_deputy(*, person: Person, deputy: Person, starts: date, ends: date, by: Person | None = None) -> Deputy:
    """Somebody stands in for the person on these days, the last among them. One at a time."""
    if deputy.pk == person.pk or not deputy.is_active:
        raise UnusableDetail(_("Choose somebody else who works for the Council."))
    if ends < starts:
        raise UnusableDetail(_("The last day must not be before the first."))
    if ends - starts > LONGEST_AWAY:
        raise UnusableDetail(_("This is longer than a year. Name somebody for a year at most."))
    if person.deputies.filter(starts__lte=ends, ends__gte=starts).exists():
        raise UnusableDetail(_("Somebody stands in on one of these days already. Take that back first."))
    named = Deputy.objects.create(person=person, deputy=deputy, starts=starts, ends=ends)
    record(by=by, deed="deputy_named", about=person, name=deputy.number)
    return named


@transaction.atomic
def end_deputy(*, deputy: Deputy, by: Person | None = None) -> None:
    """Nobody stands in on those days after all."""
    record(by=by, deed="deputy_ended", about=deputy.person, name=deputy.deputy.number)
    deputy.delete()


@transaction.atomic
def add_work_area(*, name: str, managers: Iterable[Person] = (), by: Person | None = None) -> WorkArea:
    """The work area of this name, with these managers beside those it has."""
    area, _made = WorkArea.objects.get_or_create(name=name.strip())
    named = set(area.managers.all())
    for manager in managers:
        if manager not in named:
            area.managers.add(manager)
            record(by=by, deed="manager_named", about=manager, name=manager.number)
    return area


@transaction.atomic
def tidy(*, today: date | None = None) -> None:
    """Remove sessions that have ended, and people who left longer ago than they are kept."""
    SignedIn.objects.filter(expire_date__lt=timezone.now()).delete()
    Import.objects.filter(done_at=None, made_at__lt=timezone.now() - IMPORT_WAITS).delete()
    Import.objects.filter(made_at__lt=timezone.now() - KEPT_IMPORTS).delete()
    Deputy.objects.filter(ends__lt=(today or timezone.localdate()) - KEPT_AFTER_LEAVING).delete()
    remove_people(people=Person.objects.filter(ended_on__lt=(today or timezone.localdate()) - KEPT_AFTER_LEAVING))


@transaction.atomic
def remove_people(*, people: Iterable[Person]) -> None:
    """Remove their records. The journal keeps that it was done, and loses what could still link its entries to their numbers."""
    for person in list(people):
        record(by=None, deed="person_removed", about=person, name=person.number)
        erase_salts(people=[person])
        person.delete()


def _place(person: Person, *, job_title: str, standing: str, **where: Any) -> None:
    if standing and standing not in STANDINGS:
        raise UnusableDetail(_("There is no standing “{standing}”. There are {all}.").format(standing=standing, all=", ".join(STANDINGS)))
    person.job_title, person.standing = job_title.strip(), standing or role_of(job_title).standing
    for name, value in where.items():
        setattr(person, name, value)
    _refuse_circle(person)


def _refuse_circle(person: Person) -> None:
    above, seen = person.line_manager, 0
    while above is not None and seen < 100:
        if above.pk is not None and above.pk == person.pk:
            raise UnusableDetail(_("Nobody can be their own manager, nor their manager's."))
        above, seen = above.line_manager, seen + 1


def _save(person: Person) -> None:
    try:
        person.full_clean(exclude=["password"])
        with transaction.atomic():
            person.save()
    except ValidationError as fault:
        raise UnusableDetail(_sentence(fault)) from None
    except IntegrityError:  # another was added meanwhile
        raise TakenDetail(_("Somebody has this number or login already.")) from None
    tell_when_kept()


def tell_when_kept() -> None:
    """Send `CHANGED` once this is kept: once for a whole transaction, however many people it adds."""
    waiting = [one[1] for one in transaction.get_connection().run_on_commit]
    if _tell not in waiting:
        transaction.on_commit(_tell)


def _tell() -> None:
    CHANGED.send(Person)


def _weak(fault: ValidationError) -> str:
    codes = {one.code for one in fault.error_list}
    if "password_too_short" in codes:
        return _("A password needs 10 characters or more. Three words that do not belong together are easy to remember.")
    if "password_too_similar" in codes:
        return _("This password is too much like a name or number of yours. Choose another.")
    return _("This password is one that many people use. Choose another.")


def _sentence(fault: ValidationError) -> str:
    said = {
        "number": _("The employee number is missing, too long, or somebody else's."),
        "name": _("The name is missing or too long."),
        "login": _("The login is too long or somebody else's."),
        "email": _("The e-mail address is none."),
        "service": _("The service is too long."),
        "external_id": _("The external id is too long or somebody else's."),
        "job_title": _("The job title is too long."),
    }
    return next((said[name] for name in said if name in fault.message_dict), _("These details cannot be used."))
