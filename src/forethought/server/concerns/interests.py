"""Who may not deal with a concern: whom it is about, whoever raised it, and every manager of either."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from forethought.server.people.models import Person
from forethought.server.people.organisation import managers_of


def has_interest(person: Person, known: dict[str, Any]) -> bool:
    """Whether the person is one of those."""
    return person.pk in interested(Person.objects.filter(pk__in=[known[name] for name in ("raiser", "subject") if known.get(name)]))


def interested(people: Iterable[Person]) -> set[int]:
    """The keys of these people, and of everybody above them and of who manages their work areas."""
    found: set[int] = set()
    for person in people:
        found |= {person.pk} | {one.pk for one in managers_of(person)}
        if person.work_area is not None:
            found |= set(person.work_area.managers.values_list("pk", flat=True))
    return found


def may_be_named(person: Person, whom: str) -> bool:
    """Whether whoever raised it may mean this person: the family name, or the whole name, stands in what they wrote."""
    words = set(re.findall(r"\w+", whom.casefold()))
    parts = re.findall(r"\w+", person.name.casefold())
    return bool(parts) and (parts[-1] in words or set(parts) <= words)


def meant(whom: str) -> list[Person]:
    """Those of the directory whose whole name is what was written, so that their managers are left out too."""
    return list(Person.objects.filter(name__iexact=whom.strip())) if whom.strip() else []
