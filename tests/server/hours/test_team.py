"""Notices of a work area, closure days, and counts; and that whoever manages sees notices and no clocks."""

import time
from datetime import date

import pytest

from forethought.server.hours.actions import BUTTON, count, record_clock_events
from forethought.server.hours.counted import counted
from forethought.server.hours.counts import often
from forethought.server.hours.feeds.clocked import Clocked, Stamp
from forethought.server.hours.mine import day_of
from forethought.server.hours.models import Closure, Notice
from forethought.server.people.actions import add_person, add_work_area
from forethought.server.people.kept import kept_about

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def manager(visitor):
    person = add_person(number="M1", name="Moll")
    add_work_area(name="Library", managers=[person])
    visitor.client.force_login(person)
    return person


def tomorrow() -> str:
    return str(day_of(int(time.time()) + 86400))


def test_a_manager_says_until_when_it_does_not_suit_and_takes_it_back(visitor, manager):
    area = manager.manages.get()
    sent = {"area": area.pk, "until": "15:00", "until_day": tomorrow(), "says": "Phones are busy"}
    assert visitor.client.post("/hours/notices", sent).status_code == 302
    text = visitor.get("/hours/notices").text
    assert "Not convenient until 15:00 tomorrow." in text
    assert "Phones are busy" in text
    assert ("Notices you gave to your work area", "1") in [(one.what, one.says) for one in kept_about(manager)]
    visitor.client.post(f"/hours/notices/{Notice.objects.get().pk}/end")
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("given", "says"), [({"until": ""}, "Enter until when"), ({"until": "15:00", "until_day": "2020-01-01"}, "still to come")]
)
def test_a_notice_needs_a_time_that_is_still_to_come(visitor, manager, given, says):
    page = visitor.post("/hours/notices", 400, area=manager.manages.get().pk, **given)
    assert says in page.text


def test_nobody_speaks_for_an_area_of_somebody_else(visitor, manager):
    other = add_work_area(name="Depot", managers=[add_person(number="M2", name="Max")])
    notice = Notice.objects.create(work_area=other, starts=1, ends=9_999_999_999)
    for area, status in ((other.pk, 404), ("", 400), ("x", 400)):
        assert visitor.client.post("/hours/notices", {"area": area, "until": "15:00", "until_day": tomorrow()}).status_code == status
    assert visitor.client.post(f"/hours/notices/{notice.pk}/end").status_code == 404
    assert "Depot" not in visitor.get("/hours/notices").text


def test_a_manager_sees_no_clock(visitor, manager):
    area = manager.manages.get()
    person = add_person(number="E1", name="Zebedee Quill", line_manager=manager, work_area=area)
    now = int(time.time())
    record_clock_events(source=BUTTON, events=[Clocked("E1", Stamp("in", now - 60, now, BUTTON, "1"))], now=now)
    for path in ("/hours", "/hours/notices", "/me", "/me/kept"):
        page = visitor.get(path)
        assert person.name not in page.text
        assert "clocked in, since" not in page.text


def test_closure_days_are_added_once_and_removed(visitor):
    visitor.client.force_login(add_person(number="P1", name="Pat", duties=["policy_owner"]))
    area = add_work_area(name="Library")
    assert visitor.client.post("/hours/closures", {"day": "24/12/2098", "name": "Christmas closure"}).status_code == 302
    assert visitor.client.post("/hours/closures", {"day": "2098-12-24", "name": "Stocktaking", "work_area": area.pk}).status_code == 302
    assert "in the list already" in visitor.post("/hours/closures", 400, day="2098-12-24", name="Again").text
    assert visitor.client.post("/hours/closures", {"day": "2098-12-27", "name": "Nowhere", "work_area": 99}).status_code == 404
    text = visitor.get("/hours/closures").text
    assert "Wednesday 24 December 2098: Christmas closure" in text
    assert "Stocktaking (Library)" in text
    assert "Christmas Day" in text
    for closure in Closure.objects.all():
        visitor.client.post(f"/hours/closures/{closure.pk}/open")
    assert not Closure.objects.exists()


def test_what_came_up_often_is_named_without_a_number(visitor):
    visitor.client.force_login(add_person(number="P1", name="Pat", duties=["policy_owner"]))
    today = day_of(int(time.time()))
    for _ in range(12):
        count(what="silent", key="errand", today=today)
    for _ in range(9):
        count(what="silent", key="no-hours", today=today)
    count(what="for work", key="forum", today=today)
    why, kinds = often(today)
    assert why.names == ("These are core hours, but you have clocked out.",)
    assert kinds.names == ()
    text = visitor.get("/hours/counts").text
    assert "These are core hours, but you have clocked out." in text
    assert "12" not in text


def test_counts_are_those_of_the_quarter():
    for month, often_enough in ((3, 0), (4, 6), (6, 5), (7, 0)):
        for _ in range(often_enough or 20):
            count(what="silent", key="errand", today=date(2026, month, 30))
    (why, _kinds) = counted(date(2026, 4, 1), date(2026, 6, 30))
    assert why.numbers["These are core hours, but you have clocked out."] == 11
    assert set(why.numbers.values()) == {0, 11}
    assert often(date(2026, 6, 30))[0].names == ("These are core hours, but you have clocked out.",)
