"""Whom somebody may ask, and whom first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from forethought.server.people.models import COMMUNICATIONS as COMMUNICATIONS_DUTY
from forethought.server.people.models import HR as HR_DUTY
from forethought.server.people.models import Person
from forethought.server.people.organisation import contact_of, deputy_of, manager_of, managers_of

from .wording import ABOVE, AREA, COMMUNICATIONS, CONTACT, DEPUTY, HR, MANAGER, asker_role_words, role_words


class Whom(NamedTuple):
    """Somebody who may be asked, and who they are to the asker."""

    person: Person
    role: str

    @property
    def words(self) -> str:
        """The role in words to the asker."""
        return role_words(self.role)

    @property
    def asker_words(self) -> str:
        """The role in words to anybody else."""
        return asker_role_words(self.role)


def whom_to_ask(asker: Person) -> list[Whom]:
    """Everybody that the person may ask, the usual first; HR and communications always, each person once."""
    found: dict[int, Whom] = {}
    for one in _in_turn(asker):
        if one.person.is_active and one.person.pk != asker.pk:
            found.setdefault(one.person.pk, one)
    return list(found.values())


def usual(asker: Person, choices: list[Whom], apart: bool) -> Whom | None:
    """Who is chosen unless the person chooses; where it should go ``apart`` from the line, HR or communications, and nobody above."""
    if not apart:
        return choices[0] if choices else None
    line = {person.pk for person in (*managers_of(asker), manager_of(asker)) if person}
    away = [one for one in choices if one.person.pk not in line and one.role in {HR, COMMUNICATIONS}]
    return away[0] if away else None


def is_about_manager(asker: Person, text: str) -> bool:
    """Whether words may be about the person's own manager, or whoever stands in: better once too often than never."""
    if _names_a_manager().search(text.casefold()):
        return True
    words = set(re.findall(r"\w+", text.casefold()))
    people = [person for person in (*managers_of(asker), manager_of(asker)) if person]
    people += [deputy for person in people[:1] if (deputy := deputy_of(person))]
    return any(len(name) > 2 and name in words for person in people for name in re.findall(r"\w+", person.name.casefold()))


@cache
def _names_a_manager() -> re.Pattern[str]:
    return re.compile(r"\b(?:my|our|the) (?:line )?(?:manager|boss|supervisor|team leader|gaffer|head of service)\b")


def _in_turn(asker: Person) -> Iterator[Whom]:
    manager, above = manager_of(asker), managers_of(asker)
    if manager:
        if deputy := deputy_of(manager):
            yield Whom(deputy, DEPUTY)
        yield Whom(manager, MANAGER)
    elif contact := contact_of(asker):
        yield Whom(contact, CONTACT)
    yield from (Whom(person, ABOVE) for person in above)
    if asker.work_area:
        yield from (Whom(person, AREA) for person in asker.work_area.managers.order_by("name", "pk"))
    for duty, role in ((HR_DUTY, HR), (COMMUNICATIONS_DUTY, COMMUNICATIONS)):
        named = Person.objects.filter(is_active=True, named_duties__duty=duty).order_by("name", "pk")
        yield from (Whom(person, role) for person in named)
