"""My hours: posts, the clock's button and leave, seen and changed by nobody else."""

import time
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from forethought.server.hours import own_views
from forethought.server.hours.actions import set_pattern
from forethought.server.hours.models import ClockEvent, ClockState, Closure, Leave, WorkingPattern
from forethought.server.people.actions import add_person, add_work_area
from forethought.server.people.kept import kept_about

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
TODAY = datetime.fromtimestamp(time.time(), ZoneInfo("Europe/London")).date()
FORM = {"days": ["Mon", "Tue", "Wed"], "work_from": "09:00", "work_to": "17:00", "core_from": "10:00", "core_to": "12:00", "flexi": "yes"}


@pytest.fixture
def ann(visitor):
    person = add_person(number="E1", name="Ann", login="ann")
    visitor.client.force_login(person)
    return person


def rows(person):
    return [(post.row, post.starts, post.ends) for post in WorkingPattern.objects.filter(person=person).order_by("pk")]


def test_hours_are_typed_in_and_shown_in_words(visitor, ann):
    assert "We do not know your hours yet." in visitor.get("/hours").text
    assert visitor.client.post("/hours/post", FORM).status_code == 302
    text = visitor.get("/hours").text
    assert "Monday to Wednesday, 09:00 to 17:00" in text
    assert "Core hours: 10:00 to 12:00" in text
    assert "Flexitime" in text


def test_nights_split_shifts_and_bank_holidays(visitor, ann):
    night = {"days": ["Sun", "Mon"], "work_from": "22:00", "work_to": "06:00", "on_holidays": "yes", "flexi": "no"}
    visitor.client.post("/hours/post", night)
    split = {"days": ["Fri"], "work_from": "07:00", "work_to": "11:00", "work2_from": "16:00", "work2_to": "20:00"}
    visitor.client.post("/hours/post", split)
    text = visitor.get("/hours").text
    assert "Nights that begin on Sunday and Monday, 22:00 to 06:00" in text
    assert "Bank holidays too" in text
    assert "Friday, 07:00 to 11:00 and 16:00 to 20:00" in text
    assert rows(ann)[0][0]["days"] == "Sun,Mon nights"


def test_the_form_shows_what_is_kept(visitor, ann):
    visitor.client.post("/hours/post", FORM)
    page = visitor.get(f"/hours/post/{ann.patterns.get().pk}")
    times = {one["name"]: one["value"] for one in page.all("input") if one.get("type") == "time"}
    assert (times["work_from"], times["core_to"], times["lunch_from"]) == ("09:00", "12:00", "")
    assert {one["value"] for one in page.all("input") if one.get("name") == "days" and "checked" in one} == {"Mon", "Tue", "Wed"}


def test_other_hours_hold_from_today_and_the_old_ones_until_yesterday(visitor, ann):
    post = WorkingPattern.objects.create(person=ann, row={"days": "Fri", "work": "09:00-12:00"}, starts=date(2026, 1, 1))
    visitor.client.post(f"/hours/post/{post.pk}", FORM)
    old, new = rows(ann)
    assert old[2] == TODAY - timedelta(days=1)
    assert (new[0]["days"], new[1], new[2]) == ("Mon,Tue,Wed", TODAY, None)
    visitor.client.post(f"/hours/post/{ann.patterns.get(ends=None).pk}", FORM | {"days": ["Tue"]})
    assert [row[0]["days"] for row in rows(ann)] == ["Fri", "Tue"]


def test_a_post_ends(visitor, ann):
    visitor.client.post("/hours/post", FORM)
    visitor.client.post(f"/hours/post/{ann.patterns.get().pk}/end")
    assert rows(ann) == []


@pytest.mark.parametrize(
    "wrong", [{"days": []}, {"work_from": ""}, {"work_to": "9 o'clock"}, {"core_to": ""}, {"work_from": "", "work_to": ""}]
)
def test_hours_that_make_no_sense_are_not_kept(visitor, ann, wrong):
    assert "There is a problem" in visitor.post("/hours/post", 400, **FORM | wrong).text
    assert rows(ann) == []


def test_more_posts_than_anybody_has_are_not_kept(visitor, ann):
    for _ in range(8):
        assert visitor.client.post("/hours/post", FORM).status_code == 302
    assert "as many posts as can be kept" in visitor.post("/hours/post", 400, **FORM).text


def test_the_button_clocks_in_and_out(visitor, ann):
    assert "We do not know whether you are clocked in or out." in visitor.get("/hours").text
    for kind, said, state in (("in", "clocked in", "in"), ("break-start", "on a break", "break"), ("out", "clocked out", "out")):
        assert visitor.client.post("/hours/clock", {"kind": kind}).status_code == 302
        assert f"You are {said}, since" in visitor.get("/hours").text
        assert ClockState.objects.get(person=ann).state == state
    visitor.client.post("/hours/clock", {"kind": "nonsense"})
    assert ClockEvent.objects.count() == 3


def test_there_is_no_button_where_the_council_has_a_clock(visitor, ann, monkeypatch):
    monkeypatch.setattr(own_views, "has_button", lambda: False)
    assert "Clock in" not in visitor.get("/hours").text
    assert visitor.client.post("/hours/clock", {"kind": "in"}).status_code == 404


def test_leave_is_added_and_removed(visitor, ann):
    assert visitor.client.post("/hours", {"first": "2099-12-24", "last": "2099-12-31"}).status_code == 302
    assert "Thursday 24 December 2099 to Thursday 31 December 2099" in visitor.get("/hours").text
    visitor.client.post(f"/hours/leave/{ann.leave.get().pk}/cancel")
    assert not ann.leave.exists()
    assert "There is a problem" in visitor.post("/hours", 400, first="2099-12-24", last="2099-12-23").text
    assert "Enter a date" in visitor.post("/hours", 400, first="tomorrow").text


def test_leave_of_a_roster_is_changed_in_the_roster(visitor, ann):
    leave = Leave.objects.create(person=ann, first=TODAY, last=TODAY, source="rota")
    assert visitor.client.post(f"/hours/leave/{leave.pk}/cancel").status_code == 404
    assert "from the roster" in visitor.get("/hours").text


def test_what_is_mine_is_nobody_elses(visitor, ann):
    manager = add_person(number="M1", name="Moll", duties=["hr", "policy_owner", "operator", "ict"])
    ann.line_manager = manager
    ann.save()
    post = set_pattern(person=ann, row={"days": "Fri", "work": "09:00-12:00"}, today=TODAY)
    leave = Leave.objects.create(person=ann, first=TODAY, last=TODAY)
    client = Client()
    client.force_login(manager)
    for path in (f"/hours/post/{post.pk}", f"/hours/post/{post.pk}/end", f"/hours/leave/{leave.pk}/cancel"):
        assert client.post(path, FORM).status_code == 404
    assert "Friday" not in client.get("/hours").content.decode().split("Council is closed")[0]


def test_closed_days_of_the_council_and_of_ones_own_area(visitor, ann):
    ann.work_area = add_work_area(name="Library")
    ann.save()
    soon = TODAY + timedelta(days=3)
    Closure.objects.create(day=soon, name="Stocktaking", work_area=ann.work_area)
    Closure.objects.create(day=soon + timedelta(days=1), name="Depot closed", work_area=add_work_area(name="Depot"))
    Closure.objects.create(day=soon + timedelta(days=2), name="Town day")
    text = visitor.get("/hours").text
    assert "Stocktaking" in text
    assert "Town day" in text
    assert "Depot closed" not in text


def test_all_that_is_kept_is_told(visitor, ann):
    visitor.client.post("/hours/post", FORM)
    visitor.client.post("/hours/clock", {"kind": "in"})
    told = {one.what: one.says for one in kept_about(ann)}
    assert told["Hours"] == "Monday to Wednesday, 09:00 to 17:00. Core hours: 10:00 to 12:00. Flexitime"
    assert told["Clock events"] == "1"
