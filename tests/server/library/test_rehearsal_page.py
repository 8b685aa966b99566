"""The pages of a rehearsal and of what a lint finds."""

import pytest

from forethought.server.jobs.worker import work_off
from forethought.server.library.models import Rehearsed
from forethought.server.people.actions import add_person

from .adopted import approved, draft, owner, tables
from .test_rehearsal import LAD, few, without

__all__ = ["few"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data", "few")]


@pytest.fixture
def keeper(visitor):
    visitor.client.force_login(owner())
    return visitor


def test_it_is_begun_waited_for_and_read(keeper):
    version = draft(tables=without("8.5", "9.1(8)"))
    address = f"/library/{version.pk}/rehearsal"
    assert "was not rehearsed yet" in keeper.get(address).text
    keeper.client.post(address)
    assert "The rehearsal waits for its turn." in keeper.get(address).text
    Rehearsed.objects.update(done=1, whole=2)
    assert "1 of 2 examples are done." in keeper.get(address).text
    work_off()
    page = keeper.get(address)
    assert "1 of 2 answers stay the same. One answer changes." in page.text
    assert "Posted by: youth worker, an employee, front line" in page.text
    assert "Do not post this (9.1(8), 8.5)" in page.text
    assert "9.1(8) spoke to one example." in page.text
    assert LAD in page.text


def test_a_clause_has_a_page_of_all_its_answers(keeper):
    version = draft(tables=without("8.5", "9.1(8)"))
    keeper.client.post(f"/library/{version.pk}/rehearsal")
    work_off()
    assert (
        LAD
        in keeper.get(f"/library/{version.pk}/rehearsal?clause=9.1(8)").text
        + keeper.get(f"/library/{version.pk}/rehearsal?clause=8.5").text
    )
    assert LAD not in keeper.get(f"/library/{version.pk}/rehearsal?clause=1.1").text


def test_that_no_answer_changes_is_said(keeper):
    version = draft()
    keeper.client.post(f"/library/{version.pk}/rehearsal")
    work_off()
    assert "2 of 2 answers stay the same. No answer changes." in keeper.get(f"/library/{version.pk}/rehearsal").text


@pytest.mark.parametrize("page", ["rehearsal", "lint"])
def test_others_are_shown_neither(visitor, page):
    version = draft()
    assert visitor.client.get(f"/library/{version.pk}/{page}").status_code == 302
    visitor.client.force_login(add_person(number="E1", name="Somebody"))
    visitor.get(f"/library/{version.pk}/{page}", status=403)
    assert visitor.client.post(f"/library/{version.pk}/rehearsal").status_code == 403
    assert not Rehearsed.objects.exists()


def test_what_to_look_at_stands_under_its_clause(keeper):
    page = keeper.get(f"/library/{draft().pk}/lint")
    for said in ("“Revision due” is blank.", "more than one strength: 8.5 recommended, 9.1(8) unacceptable.", "140 characters"):
        assert said in page.text
    assert "You could:" in page.text
    assert {"8.5", "control"} <= {link["href"].rpartition("/")[2] for link in page.all("a")}
    assert "toml" not in page.text


def test_what_no_longer_changes_is_not_linked(keeper):
    page = keeper.get(f"/library/{approved().pk}/lint")
    assert "more than one strength" in page.text
    assert "8.5" not in {link["href"].rpartition("/")[2] for link in page.all("a")}


def test_what_points_nowhere_is_said_first(keeper):
    held = tables()
    held["8-outside-work.toml"]["clause"][0]["cites"] = ["99.9"]
    page = keeper.get(f"/library/{draft(tables=held).pk}/lint")
    assert "8.1 There is no clause “99.9” to point to." in page.text
    assert "Mend these first." in page.text
