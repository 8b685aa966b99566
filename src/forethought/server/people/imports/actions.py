"""Taking a file in: all of it in one transaction, or nothing. Nothing else writes what a file says."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from itertools import batched
from typing import Any

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from forethought.server.journal.actions import Deed, record_all, reference_of, wait_for_others
from forethought.server.people.actions import end_people, tell_when_kept
from forethought.server.people.models import OPERATOR, Duty, Import, Person, WorkArea
from forethought.words import _

from .directory import directory_now
from .fault import UnusableFile, unusable
from .plan import Change, Plan, plan_of
from .rows import read_people

_COLUMNS = ("name", "email", "login", "job_title", "standing", "service", "external_id")
_AT_ONCE = 500


class OtherPlan(RuntimeError):
    """What would happen now is not what was shown: the directory has changed since."""


class TooManyLeave(RuntimeError):
    """More than a tenth of the people would leave, and nobody said that this is meant."""


def preview(content: bytes, *, is_full: bool, by: Person | None = None) -> Plan:
    """What the file would change now; UnusableFile where it is no table of people at all. Faults of rows stand in the plan.

    Whoever sends it to a page and is no operator cannot change by what people with a duty sign in: they could become them.
    """
    is_free = by is None or OPERATOR in by.duties
    guarded = frozenset() if is_free else frozenset(Duty.objects.exclude(person=by).values_list("person__number", flat=True))
    return plan_of(content, read_people(content), directory_now(), is_full=is_full, guarded=guarded)


@transaction.atomic
def keep_file(*, content: bytes, is_full: bool, by: Person | None) -> Import:
    """A file that was sent is kept until it is confirmed, for a day at most. Another of the same person's takes its place."""
    Import.objects.filter(made_by=by, done_at=None).delete()
    digest = hashlib.sha256(content).hexdigest()
    return Import.objects.create(made_by=by, made_at=timezone.now(), digest=digest, state="", content=content, is_full=is_full)


@transaction.atomic
def drop_file(*, kept: Import) -> None:
    """The file was not confirmed, and goes. One that was taken in has gone already, and that it was stays."""
    Import.objects.filter(pk=kept.pk, done_at=None).delete()


def take_in(*, kept: Import, mark: str | None, allow_leavers: bool, by: Person | None) -> Plan:
    """Do what the plan with this mark says, or what the file changes now where none was shown (None).

    OtherPlan, TooManyLeave or UnusableFile, and nothing is changed.
    """
    try:
        with transaction.atomic():
            return _take_in(kept, mark, allow_leavers, by)
    except IntegrityError:  # somebody was added beside us, by one who asks for no lock
        raise OtherPlan from None


def _take_in(kept: Import, mark: str | None, allow_leavers: bool, by: Person | None) -> Plan:
    wait_for_others()
    still = Import.objects.select_for_update().filter(pk=kept.pk, done_at=None).first()
    if still is None:  # it was taken in or dropped at the same moment
        raise OtherPlan
    kept = still
    plan = preview(bytes(kept.content), is_full=kept.is_full, by=by)
    _refuse(plan, mark, allow_leavers, by)
    areas, people = _areas(plan), dict(Person.objects.values_list("number", "pk"))
    end_people(people=Person.objects.filter(pk__in=[one.pk for one in plan.leavers]), by=by)
    people |= {person.number: person.pk for person in _added(plan.joiners, areas)}
    _write(plan.returners + plan.movers, areas)
    _say_who_manages([*plan.joiners, *plan.returners, *plan.movers], people)
    _come_back(plan.returners)
    kept.content, kept.done_at, kept.state = b"", timezone.now(), plan.mark
    kept.save()
    record_all(by=by, deeds=[*_deeds(plan, people), Deed("people_imported", reference_of(kept), name=kept.digest)])
    tell_when_kept()
    return plan


def _refuse(plan: Plan, mark: str | None, allow_leavers: bool, by: Person | None) -> None:
    if plan.faults:
        raise UnusableFile(plan.faults)
    if mark not in {None, plan.mark}:
        raise OtherPlan
    if plan.ends_many and not allow_leavers:
        raise TooManyLeave
    if by is not None and any(one.pk == by.pk for one in plan.leavers):
        raise unusable(_("You are not in the file yourself. Add your own row, or you could not sign in any more."))


def _areas(plan: Plan) -> dict[str, int]:
    """Work areas by name, those made that are new."""
    names = {change.after["work_area"] for change in (*plan.joiners, *plan.returners, *plan.movers)} - {""}
    known = set(WorkArea.objects.values_list("name", flat=True))
    WorkArea.objects.bulk_create([WorkArea(name=name) for name in sorted(names - known)], batch_size=_AT_ONCE)
    return dict(WorkArea.objects.values_list("name", "pk"))


def _added(joiners: list[Change], areas: dict[str, int]) -> list[Person]:
    made = [
        Person(number=one.number, work_area_id=areas.get(one.after["work_area"]), password=_no_password(), **_values(one))
        for one in joiners
    ]
    return Person.objects.bulk_create(made, batch_size=_AT_ONCE)


def _no_password() -> str:
    """What Django keeps where nobody can sign in with a password: `make_password` makes the same, and takes a second for 5,000 people."""
    return UNUSABLE_PASSWORD_PREFIX + secrets.token_urlsafe(30)


def _values(change: Change) -> dict[str, Any]:
    """The columns that are words, as they are kept: no login and no external id are none, not empty."""
    values = {name: change.after[name] for name in _COLUMNS}
    return values | {name: values[name] or None for name in ("login", "external_id")}


def _write(changes: list[Change], areas: dict[str, int]) -> None:
    """The new details. Logins and external ids are freed first, so that two people may exchange them."""
    freed = [(one.pk,) for one in changes if {"login", "external_id"} & set(one.changed)]
    _for_each("UPDATE people_person SET login = NULL, external_id = NULL WHERE id = %s", freed)
    columns = ", ".join(f"{name} = %s" for name in (*_COLUMNS, "work_area_id"))
    rows = [(*_values(one).values(), areas.get(one.after["work_area"]), one.pk) for one in changes]
    _for_each(f"UPDATE people_person SET {columns} WHERE id = %s", rows)  # noqa: S608  # our own names of columns


def _say_who_manages(changes: list[Change], people: dict[str, int]) -> None:
    rows = [(people.get(one.after["manager"]), people[one.number]) for one in changes if "manager" in one.changed]
    _for_each("UPDATE people_person SET line_manager_id = %s WHERE id = %s", rows)


def _come_back(returners: list[Change]) -> None:
    for some in batched((one.pk for one in returners), _AT_ONCE):
        Person.objects.filter(pk__in=some).update(is_active=True, ended_on=None)


def _for_each(statement: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)


def _deeds(plan: Plan, people: dict[str, int]) -> Iterator[Deed]:
    for deed, changes in (("person_added", plan.joiners), ("person_returned", plan.returners), ("person_moved", plan.movers)):
        for one in changes:
            yield Deed(deed, f"person:{people[one.number]}", name=one.number)
