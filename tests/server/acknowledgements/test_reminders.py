"""Reminders: to the person first, to the manager a number alone, and to nobody who is away."""

from datetime import UTC, datetime, time, timedelta

import pytest

from forethought.server.acknowledgements import reminders
from forethought.server.acknowledgements.actions import ask_who_is_due, put_off, stop_clock
from forethought.server.acknowledgements.models import Assignment, Request
from forethought.server.hours.actions import add_leave
from forethought.server.jobs.models import Mail
from forethought.server.people.actions import add_person
from forethought.server.people.models import Deputy

from .conftest import TODAY
from .test_not_yet import confirmed, days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def each_day(number: int) -> None:
    reminders.each_day(datetime.combine(TODAY + timedelta(days=number), time(8), UTC))


def sent() -> dict[str, int]:
    """How many mails each address got."""
    counted: dict[str, int] = {}
    for mail in Mail.objects.all():
        counted[mail.to] = counted.get(mail.to, 0) + 1
    return counted


@pytest.fixture
def asked(ann) -> Request:
    ann.line_manager.standing = "external"
    ann.line_manager.save()
    Request.objects.exclude(person=ann).delete()
    Assignment.objects.update(standings=["employee"])
    return Request.objects.get(person=ann)


def test_the_person_is_told_and_reminded_twice_then_the_manager_gets_a_number(ann, asked):
    for number in range(36):
        each_day(number)
        each_day(number)
    assert sent() == {"ann@northmere.example": 3, "m.farrow@northmere.example": 2}
    told = Mail.objects.get(once=f"reading:{asked.pk}:7")
    assert "HRSM1, version D3" in told.body
    to_manager = Mail.objects.filter(to="m.farrow@northmere.example").first()
    assert "1 of your team has not yet read" in to_manager.body
    assert "Ann" not in to_manager.body + to_manager.subject
    assert "E1" not in to_manager.body


def test_after_a_long_silence_one_mail_is_sent_and_not_three(asked):
    each_day(16)
    assert sent() == {"ann@northmere.example": 1}


def test_whoever_has_confirmed_hears_no_more(asked):
    each_day(0)
    confirmed(asked)
    for number in range(30):
        each_day(number)
    assert sent() == {"ann@northmere.example": 1}


def test_nobody_who_is_away_is_reminded_and_their_manager_neither(asked):
    stop_clock(request=asked, until=days(30), today=TODAY)
    for number in range(30):
        each_day(number)
    assert sent() == {}
    for number in range(30, 52):
        each_day(number)
    assert sent() == {"ann@northmere.example": 3, "m.farrow@northmere.example": 1}


def test_somebody_for_whom_another_stands_in_is_away_too(ann, asked):
    Deputy.objects.create(person=ann, deputy=add_person(number="E5", name="Deputy", standing="external"), starts=TODAY, ends=days(5))
    each_day(3)
    assert sent() == {}
    each_day(6)
    assert sent() == {"ann@northmere.example": 1}


def test_leave_that_working_time_knows_of_counts_too(ann, asked):
    add_leave(person=ann, first=TODAY, last=days(8))
    each_day(7)
    assert sent() == {}
    each_day(9)
    assert sent() == {"ann@northmere.example": 1}


def test_the_number_goes_to_whoever_stands_in_for_the_manager(ann, asked):
    deputy = add_person(number="M2", name="Deputy", email="deputy@northmere.example", standing="external")
    Deputy.objects.create(person=ann.line_manager, deputy=deputy, starts=TODAY, ends=days(60))
    each_day(21)
    assert "deputy@northmere.example" in sent()
    assert "m.farrow@northmere.example" not in sent()


def test_not_now_is_a_reminder_on_that_day(asked):
    each_day(0)
    put_off(request=asked, until=days(9), today=TODAY)
    each_day(8)
    assert sent() == {"ann@northmere.example": 1}
    each_day(9)
    each_day(9)
    assert Mail.objects.filter(once__endswith=f"later:{days(9)}").count() == 1
    asked.refresh_from_db()
    assert asked.later_on is None


def test_whoever_has_no_address_gets_none(ann, asked):
    ann.email = ""
    ann.save()
    for number in range(20):
        each_day(number)
    assert sent() == {}


def test_new_starters_are_asked_and_told_by_the_day_alone(asked):
    add_person(number="E2", name="Starter", email="new@northmere.example")
    each_day(1)
    assert sent()["new@northmere.example"] == 1


def test_a_big_council_is_told_in_turns(asked, monkeypatch):
    monkeypatch.setattr(reminders, "AT_ONCE", 2)
    for number in range(5):
        add_person(number=f"S{number}", name="Starter", email=f"s{number}@northmere.example")
    ask_who_is_due(today=TODAY)
    each_day(0)
    assert sum(sent().values()) == 6
