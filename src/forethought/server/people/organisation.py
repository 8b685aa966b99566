"""Who answers for whom: line managers, whoever stands in for them, and whom people without one ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from .models import HR, POLICY_OWNER, Deputy, Person, WorkArea

_HIGHEST = 50
"""Steps up the tree that are followed: no council has as many, and a broken tree ends here."""


def managers_of(person: Person) -> list[Person]:
    """Everybody above the person who still works here, the nearest first."""
    return list(_above(person))


def manager_of(person: Person) -> Person | None:
    """The line manager; where that one has left, whoever is above; where there is none, whoever manages the work area."""
    return next(_above(person), None) or _manager_of_area(person)


def deputy_of(person: Person, on: date | None = None) -> Person | None:
    """Who stands in for the person on a day (today, where none is given); None where nobody does."""
    day = on or timezone.localdate()
    named = Deputy.objects.filter(person=person, starts__lte=day, ends__gte=day, deputy__is_active=True).select_related("deputy").first()
    return named.deputy if named else None


def contact_of(person: Person, on: date | None = None) -> Person | None:
    """Whom a person asks (2.2, 9.2): the manager or whoever stands in; without one the policy owner, then HR; never the person."""
    for one in _asked_in_turn(person):
        answers = deputy_of(one, on) or one
        if answers.pk != person.pk:
            return answers
    return None


def team_of(person: Person) -> list[Person]:
    """Those whose line manager the person is, and who are in a work area that the person manages; by name, not the person."""
    mine = Person.objects.filter(is_active=True).exclude(pk=person.pk)
    theirs = mine.filter(line_manager=person) | mine.filter(work_area__in=WorkArea.objects.filter(managers=person))
    return list(theirs.select_related("work_area").order_by("name", "pk").distinct())


def stands_in_for(person: Person, on: date | None = None) -> list[Deputy]:
    """For whom the person stands in on a day, and until when."""
    day = on or timezone.localdate()
    now = Deputy.objects.filter(deputy=person, starts__lte=day, ends__gte=day, person__is_active=True)
    return list(now.select_related("person").order_by("person__name"))


def _above(person: Person) -> Iterator[Person]:
    above, seen = person.line_manager, {person.pk}
    while above is not None and above.pk not in seen and len(seen) < _HIGHEST:
        seen.add(above.pk)
        if above.is_active:
            yield above
        above = above.line_manager


def _asked_in_turn(person: Person) -> Iterator[Person]:
    yield from _above(person)
    if in_area := _manager_of_area(person):
        yield in_area
    for duty in (POLICY_OWNER, HR):
        yield from Person.objects.filter(is_active=True, named_duties__duty=duty).exclude(pk=person.pk).order_by("name", "pk")


def _manager_of_area(person: Person) -> Person | None:
    if person.work_area is None:
        return None
    managers: Person | None = person.work_area.managers.filter(is_active=True).exclude(pk=person.pk).order_by("name", "pk").first()
    return managers
