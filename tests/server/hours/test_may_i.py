"""May I go on there now: the page for whom we do not know, and the page that uses one's own hours and clock."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import OperationalError

from forethought.access.clock import Stamp
from forethought.server.accounts.actions import register_page
from forethought.server.hours import answers, own_views, team_views, views
from forethought.server.hours.actions import BUTTON, record_clock_events
from forethought.server.hours.feeds.clocked import Clocked
from forethought.server.hours.models import Count, Feed, Notice, WorkingPattern
from forethought.server.people.actions import add_person, add_work_area

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
LONDON = ZoneInfo("Europe/London")
OFFICE = {"days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-14:00"}
USUAL = {
    "days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "flexi": "yes", "work_from": "09:00", "work_to": "17:00", "core_from": "10:00",
    "core_to": "12:00", "core2_from": "14:00", "core2_to": "16:00", "lunch_from": "12:00", "lunch_to": "14:00",
    "clock": "none", "device": "own",
}  # fmt: skip
"""What a form holds before anybody has typed."""


def at(hour: int, minute: int = 0, day: int = 25) -> int:
    return int(datetime(2026, 11, day, hour, minute, tzinfo=LONDON).timestamp())


@pytest.fixture
def clock(monkeypatch):
    """Sets the time of the pages."""

    class Still:
        now = at(10, 40)

        def time(self) -> float:
            return float(self.now)

    still = Still()
    for module in (views, own_views, team_views):
        monkeypatch.setattr(module, "time", still)
    return still


@pytest.fixture
def ann(visitor):
    person = add_person(number="E1", name="Ann", login="ann", work_area=add_work_area(name="Library"))
    WorkingPattern.objects.create(person=person, row=OFFICE, starts=date(2026, 1, 1))
    visitor.client.force_login(person)
    return person


def clocked(person, kind, moment, source=BUTTON):
    record_clock_events(source=source, events=[Clocked(person.number, Stamp(kind, moment, moment, source, f"{kind}{moment}"))], now=moment)


def test_one_tap_is_enough(visitor, clock):
    page = visitor.post("/may-i", tap="Facebook", **USUAL)
    assert "Facebook, now No" in page.text
    assert "core hours" in page.text
    assert "Until 12:00 today. After that: yes, once you have clocked out and checked that it suits your team." in page.text
    assert "What 7.1 says" in page.text
    assert "Nobody looks" in page.text


def test_first_do_this(visitor, clock):
    clock.now = at(12, 30)
    page = visitor.post("/may-i", site="instagram.com", **USUAL | {"clock": "in"})
    assert "First do this Clock out, or sign out in the way your team does. Check that it suits your team." in page.text


def test_yes_once_everything_is_done(visitor, clock):
    clock.now = at(12, 30)
    page = visitor.post("/may-i", tap="Facebook", **USUAL | {"clock": "out", "convenient": "yes"})
    assert "Facebook, now Yes" in page.text
    assert "Until 14:00 today. After that: no." in page.text


def test_the_guidance_does_not_say_and_that_is_counted_by_reason_alone(visitor, clock):
    clock.now = at(9, 30)
    page = visitor.post("/may-i", tap="Facebook", **USUAL | {"clock": "in"})
    assert "The guidance does not say" in page.text
    assert "Clock out first, or ask your line manager." in page.text
    assert list(Count.objects.values_list("what", "key", "month", "number")) == [
        ("silent", "clocked-in-outside-core", date(2026, 11, 1), 1)
    ]


def test_an_answer_is_given_though_it_cannot_be_counted(visitor, clock, monkeypatch):
    def busy(**given):
        raise OperationalError

    monkeypatch.setattr(views, "count", busy)
    clock.now = at(9, 30)
    assert "The guidance does not say" in visitor.post("/may-i", tap="Facebook", **USUAL | {"clock": "in"}).text


def test_an_answer_that_the_guidance_gives_is_not_counted(visitor, clock):
    visitor.post("/may-i", tap="Facebook", **USUAL)
    assert not Count.objects.exists()


def test_a_page_of_the_councils_own_is_fine_at_any_time(visitor, clock):
    by = add_person(number="C1", name="Cat", duties=["communications"])
    register_page(by=by, address="facebook.com/northmereyouth", title="Youth", service="Youth", owner="Manager")
    assert "now Yes" in visitor.post("/may-i", site="https://www.facebook.com/NorthmereYouth/", **USUAL).text
    assert "now No" in visitor.post("/may-i", site="https://www.facebook.com/feed", **USUAL).text


@pytest.mark.parametrize(
    "given", [{"site": ""}, {"site": "Facebook", "work_from": "25:00"}, {"site": "Facebook", "work_to": ""}, {"site": "x" * 3000}]
)
def test_a_form_that_cannot_be_read_says_what_is_wrong(visitor, clock, given):
    assert "There is a problem" in visitor.post("/may-i", 400, **USUAL | given).text


def test_the_address_says_nothing_of_the_site(visitor, clock):
    page = visitor.get("/may-i?site=facebook.com")
    assert "facebook.com" not in page.html


def test_somebody_without_hours_is_told_that_they_are_missing(visitor, clock):
    page = visitor.post("/may-i", tap="Facebook", **USUAL | {"work_from": "", "work_to": ""})
    assert "We do not know your working hours." in page.text


def test_nights_are_understood(visitor, clock):
    clock.now = at(23, 30)
    night = {**USUAL, "work_from": "22:00", "work_to": "06:00", "core_from": "22:00", "core_to": "06:00", "core2_from": "", "core2_to": ""}
    night |= {"lunch_from": "02:00", "lunch_to": "02:30"}
    assert "now No" in visitor.post("/may-i", tap="Facebook", **night).text


def test_nobody_who_only_asks_gets_a_session(visitor, clock):
    visitor.post("/may-i", tap="Facebook", **USUAL)
    assert "session" not in visitor.client.cookies


def test_ones_own_hours_and_clock_answer_with_one_tap(visitor, clock, ann):
    clock.now = at(12, 30)
    clocked(ann, "in", at(9))
    assert "First do this Clock out" in visitor.post("/may-i", tap="Facebook").text
    clocked(ann, "out", at(12, 10))
    page = visitor.post("/may-i", tap="Facebook", convenient="yes")
    assert "now Yes" in page.text
    assert "You are clocked out, since 12:10." in page.text


def test_staying_clocked_out_does_not_stretch_lunch(visitor, clock, ann):
    clocked(ann, "out", at(12, 10))
    clock.now = at(14, 20)
    assert "Lunch is over" in visitor.post("/may-i", tap="Facebook").text


def test_a_notice_of_the_team_is_heard(visitor, clock, ann):
    clock.now = at(12, 30)
    clocked(ann, "out", at(12, 10))
    Notice.objects.create(work_area=ann.work_area, starts=at(12), ends=at(13), says="Phones are busy")
    page = visitor.post("/may-i", tap="Facebook", convenient="yes")
    assert "now No" in page.text
    assert "Phones are busy" in page.text
    assert "Until 13:00 today. After that: yes." in page.text


def test_a_notice_of_another_team_is_not(visitor, clock, ann):
    clock.now = at(12, 30)
    clocked(ann, "out", at(12, 10))
    Notice.objects.create(work_area=add_work_area(name="Depot"), starts=at(12), ends=at(13))
    assert "now Yes" in visitor.post("/may-i", tap="Facebook", convenient="yes").text


def test_a_clock_whose_feed_has_fallen_silent_is_not_believed(visitor, clock, ann):
    Feed.objects.create(name="gate", kind="csv", last_heard=at(9), stale_after=3600)
    clocked(ann, "out", at(9), source="gate")
    clock.now = at(12, 30)
    page = visitor.post("/may-i", tap="Facebook", convenient="yes")
    assert "First do this Clock out" in page.text
    assert "Your clock has not been heard from since 09:00" in visitor.get("/hours").text


@pytest.mark.parametrize(
    ("site", "kind"),
    [
        ("Facebook", "social networking"),
        ("https://www.facebook.com/feed", "social networking"),
        ("nobody-knows.example", ""),
        ("mailto:a@b.example", ""),
    ],
)
def test_a_kind_is_offered_for_work_only_where_it_is_known(site, kind):
    assert answers.kind_asked(site) == kind
