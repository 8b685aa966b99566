"""Somebody who asks, the people to be asked, and a browser for each of them."""

from collections.abc import Callable

import pytest

from forethought.server.people.actions import add_person, add_work_area
from forethought.server.people.models import Person
from forethought.server.referrals import precedents
from tests.server.conftest import Visitor


@pytest.fixture(autouse=True)
def _no_precedents_yet():
    """Each test has its own, under the same keys."""
    precedents._kept, precedents._known = (), None
    yield
    precedents._kept, precedents._known = (), None


@pytest.fixture
def people(db) -> dict[str, Person]:
    """Ann asks Moira, who answers to Olive; Hannah is HR, Callum communications, and Paul owns the policy."""
    made = {
        "olive": add_person(number="B1", name="Olive Brand", email="olive@northmere.example"),
        "hannah": add_person(number="H1", name="Hannah Osei", duties=["hr"], email="hannah@northmere.example"),
        "callum": add_person(number="C1", name="Callum Whitlock", duties=["communications"]),
        "paul": add_person(number="P1", name="Paul Adeyemi", duties=["policy_owner", "operator"]),
    }
    made["moira"] = add_person(number="M1", name="Moira Farrow", email="moira@northmere.example", line_manager=made["olive"])
    area = add_work_area(name="Home care", managers=[made["moira"]])
    told = {"job_title": "Home carer", "email": "ann@northmere.example", "line_manager": made["moira"], "work_area": area}
    made["ann"] = add_person(number="E1", name="Ann Carer", **told)
    made["tom"] = add_person(number="E2", name="Tom Rota", line_manager=made["moira"], work_area=area)
    return made


@pytest.fixture
def visits(data) -> Callable[[Person], Visitor]:
    """The browser of a person who is signed in."""

    def visit(person: Person) -> Visitor:
        visitor = Visitor()
        visitor.client.force_login(person)
        return visitor

    return visit
