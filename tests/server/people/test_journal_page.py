"""The journal as a page: who changed what, in words, for the policy owner and the operator alone."""

import pytest

from forethought.server.people.actions import add_person, end_person, give_duty, remove_people, set_password

PASSWORD = "a long enough one"
pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return add_person(number="P1", name="Pat Owner", duties=["policy_owner"], password=PASSWORD)


def read(visitor, person, path="/journal", status=200):
    visitor.client.force_login(person)
    return visitor.get(path, status)


def test_it_says_who_did_what_to_whom(visitor, owner):
    give_duty(person=add_person(number="P2", name="Sam Field", by=owner), duty="ict", by=owner)
    page = read(visitor, owner)
    assert "Added to the directory: Sam Field. By: Pat Owner." in page.text
    assert "Duty given (ICT): Sam Field. By: Pat Owner." in page.text
    assert "Added to the directory: Pat Owner. By: Forethought, or its operator at the command line." in page.text


def test_whoever_was_removed_is_named_no_more(visitor, owner):
    gone = add_person(number="P3", name="Robin Gone", by=owner)
    end_person(person=gone, by=owner)
    remove_people(people=[gone])
    page = read(visitor, owner)
    assert "Robin" not in page.text
    assert "Record removed: somebody who has left." in page.text


def test_what_people_do_for_themselves_is_not_in_it(visitor, owner):
    before = read(visitor, owner).text
    set_password(person=owner, password="quite another one", by=owner)
    assert read(visitor, owner).text == before


def test_long_journals_are_read_page_by_page(visitor, owner):
    for number in range(60):
        add_person(number=f"N{number}", name=f"Person {number}", by=owner)
    first, second = read(visitor, owner), read(visitor, owner, "/journal?page=2")
    assert "Older entries" in first.text
    assert "Person 59" in first.text
    assert "Person 59" not in second.text
    assert "Newer entries" in second.text


@pytest.mark.parametrize("page", ["0", "x", "99999999999999999999"])
def test_a_page_that_is_none_shows_one_that_is(visitor, owner, page):
    read(visitor, owner, f"/journal?page={page}")


def test_my_page_says_what_the_journal_has_of_me(visitor, owner):
    assert "3 entries about your record here" in read(visitor, owner, "/me/kept").text
