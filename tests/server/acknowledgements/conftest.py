"""A version in force, people who are asked to read it, and a browser for each of them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from forethought.server.acknowledgements import steps
from forethought.server.acknowledgements.actions import ask_who_is_due, assign
from forethought.server.library.models import Version
from forethought.server.people.actions import add_person, add_work_area
from forethought.server.people.models import Person
from tests.server.conftest import Visitor
from tests.server.library.adopted import in_force, tables

TODAY = timezone.localdate()
FIRST = TODAY - timedelta(days=60)


@pytest.fixture(autouse=True)
def _nothing_worked_out_yet():
    """Each test has its own versions, under the same numbers."""
    from forethought.server.acknowledgements import questions

    steps._steps.cache_clear()
    questions._questions.cache_clear()


@pytest.fixture
def version(db) -> Version:
    """HRSM1 D3, in force for two months."""
    return in_force("D3", on=FIRST)


@pytest.fixture
def ann(version) -> Person:
    """An employee with a manager, who is asked to read it."""
    manager = add_person(number="M1", name="Moira Farrow", email="m.farrow@northmere.example")
    area = add_work_area(name="Home care", managers=[manager])
    person = add_person(number="E1", name="Ann Carer", email="ann@northmere.example", line_manager=manager, work_area=area)
    assign(by=None, starts=TODAY - timedelta(days=1))
    ask_who_is_due(today=TODAY)
    return person


@pytest.fixture
def visits(data) -> Callable[[Person], Visitor]:
    """The browser of a person who is signed in."""

    def visit(person: Person) -> Visitor:
        visitor = Visitor()
        visitor.client.force_login(person)
        return visitor

    return visit


def next_version(name: str, day: date | None = None, **words: str) -> Version:
    """Another version with other words for some clauses, in force from today unless another day is given."""
    return in_force(name, on=day or TODAY, tables=tables(**words))
