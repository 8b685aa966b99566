"""Who is due to be asked is asked: when a version comes into force, when a rule is made, when somebody starts or moves, and each day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from forethought.server.acknowledgements.light import HEAVY, version_in_force
from forethought.server.acknowledgements.models import CARRIED, CONFIRMED, LEFT, OPEN, REPLACED, Acknowledgement, Assignment, Request
from forethought.server.journal.actions import record
from forethought.server.library.in_force import adopted
from forethought.server.library.models import Version
from forethought.server.people.models import Person

AT_ONCE = 500


@transaction.atomic
def ask_who_is_due(*, today: date) -> int:
    """Ask for the version in force whoever a rule names and who was not asked yet; close what is past. How many were asked."""
    _close_for_leavers(today)
    version = version_in_force(today)
    if version is None:
        return 0
    due = list(_due(version, today))
    last = _last_before(version) if due and not version.asks_again else None
    before = {one.person_id: one for one in Request.objects.filter(version=last, state=OPEN)} if last else {}
    carried = _who_confirmed(last) if last else set()
    Request.objects.filter(state=OPEN).exclude(version=version).update(state=REPLACED, closed_on=today, opened=[], format="")
    made = [_request(person, rule, version, today, carried=person in carried, before=before.get(person)) for person, rule in due]
    Request.objects.bulk_create(made, batch_size=AT_ONCE, ignore_conflicts=True)
    if made:
        record(by=None, deed="reading_asked", about=version)
    return len(made)


def _due(version: Version, today: date) -> Iterator[tuple[int, Assignment]]:
    """The keys of the people who are to be asked, each with the first rule that names them."""
    seen: set[int] = set()
    for rule in Assignment.objects.filter(starts__lte=today).filter(Q(ended_on=None) | Q(ended_on__gt=today)).order_by("starts", "pk"):
        for person in people_of(rule).exclude(reading_requests__version=version).order_by("pk").values_list("pk", flat=True):
            if person not in seen:
                seen.add(person)
                yield person, rule


def people_of(rule: Assignment) -> QuerySet[Person]:
    """Everybody whom a rule names today."""
    people = Person.objects.filter(is_active=True)
    if rule.standings:
        people = people.filter(standing__in=rule.standings)
    if rule.service:
        people = people.filter(service=rule.service)
    return people.filter(work_area=rule.work_area_id) if rule.work_area_id else people


def _request(person: int, rule: Assignment, version: Version, today: date, *, carried: bool, before: Request | None) -> Request:
    asked = Request(
        person_id=person, version=version, assignment=rule, asked_on=today, clock_from=today, due=today + timedelta(days=rule.days)
    )
    if carried:
        asked.state, asked.closed_on = CARRIED, today
    elif before is not None:  # only letters changed: the days go on as they were
        for name in ("clock_from", "due", "later_on", "away_until", "format", "in_format", "reminded"):
            setattr(asked, name, getattr(before, name))
    return asked


def _last_before(version: Version) -> Version | None:
    """The version that was in force before this one."""
    found: Version | None = adopted().defer(*HEAVY).filter(in_force_from__lt=version.in_force_from).first()
    return found


def _who_confirmed(version: Version) -> set[int]:
    kept = Acknowledgement.objects.filter(version=version, withdrawn_on=None).exclude(person=None)
    carried = Request.objects.filter(version=version, state__in=(CONFIRMED, CARRIED))
    return {*kept.values_list("person", flat=True), *carried.values_list("person", flat=True)}


def _close_for_leavers(today: date) -> None:
    """Whoever left is asked nothing any more, and nothing is held against them."""
    Request.objects.filter(state=OPEN, person__is_active=False).update(state=LEFT, closed_on=today, opened=[], format="")
