"""What people are told about who may see what is kept of them, against the table of who may do what."""

import pytest

from forethought.server.people.actions import add_person
from forethought.server.people.seen_by import PAGES, seen_by
from tests.server.people.test_may import LINES, WHO

OF_OTHERS = {"/team", "/reading/team", "/people", "/people/<int:id>", "/register", "/operating/mails", "/reports", "/journal"}
ALLOWED = {line[1]: dict(zip(WHO, line[2:10], strict=True)) for line in LINES if line[0] == "GET"}


@pytest.mark.parametrize("who", PAGES)
def test_the_words_stand_on_the_pages_that_there_are(who):
    assert {page for page in OF_OTHERS if ALLOWED[page][who] == "may"} == set(PAGES[who])


def test_nobody_else_sees_any_of_it():
    assert all(ALLOWED[page][who] in {"no", "in"} for page in OF_OTHERS for who in ("anonymous", "employee"))


@pytest.mark.django_db
@pytest.mark.usefixtures("data")
def test_ones_page_says_who_sees_it(visitor):
    manager = add_person(number="M1", name="Moira Farrow")
    person = add_person(number="E1", name="Ann", line_manager=manager)
    assert next(one.who for one in seen_by(person)) == "Your line manager, Moira Farrow"
    visitor.client.force_login(person)
    text = visitor.get("/me/kept").text
    assert "Who has looked is not written down" in text
    assert "Whoever manages your work area" in [one.who for one in seen_by(manager)]
