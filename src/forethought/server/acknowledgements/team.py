"""A manager's own team, and what each of them has come to: nobody is ranked, and nobody else's team is seen."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from forethought.server.library.models import Version
from forethought.server.people.models import Person
from forethought.server.people.organisation import stands_in_for, team_of

from .models import Acknowledgement, Request
from .told import told_of


class Member(NamedTuple):
    """Somebody of the team, and what their request has come to in words; ``is_done``: whether they have confirmed."""

    person: Person
    says: str
    is_done: bool


def people_under(manager: Person, on: date) -> list[Person]:
    """The manager's own team, and the teams of those for whom they stand in on that day; by name, and never themselves."""
    managers = [manager, *(one.person for one in stands_in_for(manager, on))]
    found = {person.pk: person for one in managers for person in team_of(one) if person.pk != manager.pk}
    return sorted(found.values(), key=lambda person: (person.name, person.pk))


def members(people: list[Person], version: Version, today: date) -> list[Member]:
    """The people, each with what is so for the version."""
    asked = {one.person_id: one for one in Request.objects.filter(version=version, person__in=people)}
    kept = Acknowledgement.objects.filter(version=version, person__in=people, withdrawn_on=None).select_related("witness")
    confirmed = {one.person_id: one for one in kept}
    return [Member(one, told_of(asked.get(one.pk), confirmed.get(one.pk), today), one.pk in confirmed) for one in people]
