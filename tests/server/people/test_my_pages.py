"""My page: everybody finds what is for them, and nothing that is not."""

import pytest
from django.urls import reverse

from forethought.server.people.actions import add_person, add_work_area
from forethought.server.people.models import DUTIES
from forethought.server.people.my_pages import groups, leads_of

pytestmark = pytest.mark.django_db


def pages_of(person):
    return {lead.name for some in leads_of(person).values() for lead in some}


@pytest.fixture
def everybody():
    people = {duty: add_person(number=duty, name=f"The {duty}", duties=[duty]) for duty in DUTIES}
    people["manager"] = add_person(number="manager", name="The manager")
    add_work_area(name="The place", managers=[people["manager"]])
    people["employee"] = add_person(number="employee", name="Of the team", line_manager=people["manager"])
    return people


def test_somebody_without_a_duty_sees_their_own_pages_alone(everybody):
    assert set(leads_of(everybody["employee"])) == {"mine"}
    assert pages_of(everybody["employee"]) >= {"reading", "hours", "security"}


@pytest.mark.parametrize(
    ("duty", "page"),
    [
        ("policy_owner", "library"),
        ("policy_owner", "reading-rules"),
        ("hr", "register"),
        ("hr", "letters"),
        ("communications", "pages"),
        ("operator", "operating"),
        ("manager", "notices"),
        ("manager", "team"),
    ],
)
def test_a_duty_leads_to_its_pages(everybody, duty, page):
    assert page in pages_of(everybody[duty])
    assert page not in pages_of(everybody["employee"])


def test_every_page_that_is_named_opens_for_whom_it_is(everybody, client):
    for person in everybody.values():
        client.force_login(person)
        for name in pages_of(person):
            assert client.get(reverse(name)).status_code == 200, (person.number, name)


def test_groups_stand_in_order_and_none_is_empty(everybody, visitor):
    visitor.client.force_login(everybody["manager"])
    said = visitor.get("/me").text
    assert said.index("For you") < said.index("For your team")
    assert "For the Council" not in said
    assert list(groups()) == ["mine", "team", "council"]
