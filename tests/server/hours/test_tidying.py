"""Nothing is kept for longer than it is said to be."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command

from forethought.access.clock import Stamp
from forethought.server.hours.actions import record_clock_events, tidy
from forethought.server.hours.daily import day_begins
from forethought.server.hours.feeds.clocked import Clocked
from forethought.server.hours.models import ClockEvent, ClockState, Count, Leave, Notice, RosterSpell, WorkingPattern, WorkUse
from forethought.server.people.actions import add_person, add_work_area

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data")]
NOW = int(datetime(2026, 11, 25, 0, 1, tzinfo=ZoneInfo("Europe/London")).timestamp())
TODAY = date(2026, 11, 25)
DAY = 86400


@pytest.fixture
def ann():
    return add_person(number="E1", name="Ann", login="ann")


def event(ago):
    return Clocked("E1", Stamp("in", NOW - ago, NOW - ago, "gate", str(ago)))


def test_clock_events_go_after_31_days(ann):
    record_clock_events(source="gate", events=[event(31 * DAY + 1)], now=NOW - 31 * DAY)
    record_clock_events(source="gate", events=[event(30 * DAY)], now=NOW - 30 * DAY)
    tidy(now=NOW)
    assert list(ClockEvent.objects.values_list("event_id", flat=True)) == [str(30 * DAY)]


def test_a_clock_of_long_ago_goes_too(ann):
    record_clock_events(source="gate", events=[event(40 * DAY)], now=NOW - 40 * DAY)
    tidy(now=NOW)
    assert not ClockState.objects.filter(since__gt=0).exists()


def test_what_was_for_work_goes_with_the_day(ann):
    for days in (0, 1):
        WorkUse.objects.create(person=ann, kind="forum", day=TODAY - timedelta(days=days))
    tidy(now=NOW)
    assert list(WorkUse.objects.values_list("day", flat=True)) == [TODAY]


def test_leave_rosters_notices_and_old_hours_go_after_31_days_and_counts_after_three_years(ann):
    area = add_work_area(name="Library")
    for ago in (30, 33):
        day = TODAY - timedelta(days=ago)
        Leave.objects.create(person=ann, first=day, last=day)
        RosterSpell.objects.create(person=ann, source="rota", uid="1", starts=NOW - ago * DAY - 60, ends=NOW - ago * DAY)
        Notice.objects.create(work_area=area, starts=NOW - ago * DAY - 60, ends=NOW - ago * DAY)
        WorkingPattern.objects.create(person=ann, row={"days": "Mon"}, starts=date(2026, 1, 1), ends=day)
    for year in (2022, 2026):
        Count.objects.create(what="silent", key="errand", month=date(year, 11, 1), number=1)
    tidy(now=NOW)
    assert [model.objects.count() for model in (Leave, RosterSpell, Notice, WorkingPattern, Count)] == [1, 1, 1, 1, 1]


def test_the_day_begins_with_both_files(ann, snapshot_folder):
    day_begins(now=NOW)
    assert {file.name for file in snapshot_folder.glob("*.json")} == {"hours.json", "clock.json"}


def test_the_command_does_the_same(ann, snapshot_folder, capsys):
    call_command("snapshot")
    assert (snapshot_folder / "hours.json").exists()
    assert "hours.json and clock.json are in" in capsys.readouterr().out
