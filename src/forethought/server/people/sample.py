"""The sample council: invented people one can sign in as, made on a fresh data folder where no real council is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction

from forethought.server.environment import environment
from forethought.toml import read_file

from .actions import add_person, add_work_area, move_person, remove_people
from .models import Person, WorkArea

type Row = dict[str, Any]

ALSO: list[Callable[[dict[str, Person], Row], None]] = []
"""What other apps add, each called once with the people by number and the whole sample (`add_to_sample`)."""
REMOVE: list[Callable[[], None]] = []
"""What other apps take away again, the last that was added first."""


def add_to_sample(make: Callable[[dict[str, Person], Row], None], remove: Callable[[], None] | None = None) -> None:
    """Called by an app in its `ready`: ``make(people by number, the sample)`` adds what the app knows of them.

    ``remove()`` takes away what does not go with the people.
    """
    ALSO.append(make)
    if remove is not None:
        REMOVE.insert(0, remove)


@cache
def sample() -> Row:
    """What stands in sample.toml: a password, and rows ``person`` and ``page``."""
    return read_file(Path(__file__).parent / "sample.toml")


def is_left_over(number: str) -> bool:
    """Whether this is one of the invented people, in a folder that is now a real council's: everybody knows their password."""
    given = environment()
    return bool(given.council) and given.sample_mark.exists() and number in {row["number"] for row in sample()["person"]}


@transaction.atomic
def make_sample() -> None:
    """Add everybody, their duties and what the other apps know of them; and leave the mark that says so."""
    people = dict(_added())
    _say_who_manages(people)
    for make in ALSO:
        make(people, sample())
    environment().sample_mark.write_text(
        "The people in this folder are invented. See forethought/server/people/sample.toml.\n", encoding="utf-8"
    )


@transaction.atomic
def remove_sample() -> None:
    """Remove everybody and everything that `make_sample` added, and the mark."""
    for remove in REMOVE:
        remove()
    remove_people(people=Person.objects.filter(number__in=[row["number"] for row in sample()["person"]]))
    WorkArea.objects.filter(name__in=[row["area"] for row in sample()["person"] if "area" in row], people=None, managers=None).delete()
    environment().sample_mark.unlink(missing_ok=True)


def _added() -> Iterator[tuple[str, Person]]:
    # One hash for everybody: it takes half a second to make, and the password stands on the page anyway.
    password = make_password(sample()["password"])
    for row in sample()["person"]:
        given = {name: row[name] for name in ("number", "name", "login", "job_title", "service", "duties") if name in row}
        person = add_person(**given)
        person.password = password
        person.save(update_fields=["password"])
        yield person.number, person


def _say_who_manages(people: dict[str, Person]) -> None:
    for row in sample()["person"]:
        person = people[row["number"]]
        area = add_work_area(name=row["area"]) if "area" in row else None
        move_person(person=person, job_title=row["job_title"], line_manager=people.get(row.get("manager", "")), work_area=area)
        for managed in row.get("manages", ()):
            add_work_area(name=managed, managers=[person])
