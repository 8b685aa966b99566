"""The two files that the proxies read: whole, quick, and right when several write at once."""

import json
import os
import signal
import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from forethought.access.clock import Stamp
from forethought.server.accounts.actions import register_page
from forethought.server.environment import environment
from forethought.server.hours import snapshot
from forethought.server.hours.actions import record_clock_events
from forethought.server.hours.feeds.clocked import Clocked
from forethought.server.hours.models import ClockState, Closure, Feed, Notice, WorkingPattern, WorkUse
from forethought.server.people.actions import add_person, add_work_area, end_person
from forethought.server.people.models import Person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data")]
LONDON = ZoneInfo("Europe/London")
NOW = int(datetime(2026, 11, 25, 10, 40, tzinfo=LONDON).timestamp())
OFFICE = {"days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-14:00"}


@pytest.fixture
def folder(snapshot_folder):
    return snapshot_folder


def read(folder, name):
    return json.loads((folder / f"{name}.json").read_text())


def works(person, row=OFFICE):
    return WorkingPattern.objects.create(person=person, row=row, starts=date(2026, 1, 1))


def clocked(number, kind, at, id=""):
    return Clocked(number, Stamp(kind, at, at, "gate", id or f"{number}{kind}{at}"))


def test_the_clock_is_in_the_file_after_the_event(folder):
    add_person(number="E1", name="Ann", login="ann")
    record_clock_events(source="gate", events=[clocked("E1", "in", NOW - 60)], now=NOW)
    assert read(folder, "clock")["clock"] == {"ann": ["in", NOW - 60]}


def test_somebody_whom_the_proxy_does_not_know_is_not_in_the_files(folder):
    person = add_person(number="E1", name="Ann")
    works(person)
    record_clock_events(source="gate", events=[clocked("E1", "in", NOW - 60)], now=NOW)
    snapshot.write_both(now=NOW)
    assert read(folder, "clock")["clock"] == {}
    assert read(folder, "hours")["people"] == {}


def test_hours_of_the_same_kind_are_one_timeline(folder):
    area = add_work_area(name="Library")
    for number in ("1", "2"):
        works(add_person(number=number, name="Ann", login=f"p{number}", work_area=area))
    add_person(number="3", name="Bob", login="p3", job_title="Councillor")
    snapshot.hours_changed(now=NOW)
    made = read(folder, "hours")
    assert set(made["timelines"]) == {"k1"}
    assert made["people"]["p1"] == {"timeline": "k1", "standing": "employee", "flexi": True, "area": str(area.pk)}
    assert made["people"]["p3"]["timeline"] is None
    assert made["people"]["p3"]["standing"] == "elected_member"
    times, spells = made["timelines"]["k1"]["times"], made["timelines"]["k1"]["spells"]
    assert len(times) == len(spells)
    assert spells[max(n for n, at in enumerate(times) if at <= NOW)] == "c"
    assert times[-1] - NOW > 7 * 86400


def test_notices_and_pages_are_in_the_file_and_old_notices_are_not(folder):
    area = add_work_area(name="Library")
    Notice.objects.create(work_area=area, starts=NOW - 60, ends=NOW + 60)
    Notice.objects.create(work_area=area, starts=NOW - 600, ends=NOW - 60)
    by = add_person(number="E1", name="Ann", duties=["communications"])
    register_page(by=by, address="facebook.com/northmereyouth", title="Youth", service="Youth", owner="Manager")
    snapshot.hours_changed(now=NOW)
    assert read(folder, "hours")["areas"] == {str(area.pk): [[NOW - 60, NOW + 60]]}
    assert read(folder, "hours")["pages"] == {"facebook.com": ["/northmereyouth"]}


def test_what_is_for_work_holds_until_the_end_of_the_day(folder):
    person = add_person(number="E1", name="Ann", login="ann")
    WorkUse.objects.create(person=person, kind="social networking", day=date(2026, 11, 25))
    WorkUse.objects.create(person=person, kind="games", day=date(2026, 11, 24))
    snapshot.clock_changed(now=NOW)
    midnight = int(datetime(2026, 11, 26, tzinfo=LONDON).timestamp())
    assert read(folder, "clock")["work"] == {"ann": {"social networking": midnight}}


def test_clocks_of_a_feed_that_has_fallen_silent_are_not_known(folder):
    add_person(number="E1", name="Ann", login="ann")
    Feed.objects.create(name="gate", kind="csv", last_heard=NOW, stale_after=600)
    record_clock_events(source="gate", events=[clocked("E1", "in", NOW - 60)], now=NOW)
    snapshot.clock_changed(now=NOW + 600)
    assert read(folder, "clock")["stale"] is False
    snapshot.clock_changed(now=NOW + 601)
    assert read(folder, "clock")["stale"] is True
    assert read(folder, "clock")["clock"] == {}


def test_whoever_comes_is_in_the_files_at_once_and_whoever_has_left_is_in_neither(folder):
    person = add_person(number="E1", name="Ann", login="ann")
    assert set(read(folder, "hours")["people"]) == {"ann"}
    works(person)
    record_clock_events(source="gate", events=[clocked("E1", "in", NOW - 60)], now=NOW)
    end_person(person=person)
    assert read(folder, "hours")["people"] == {}
    snapshot.clock_changed(now=NOW)
    assert read(folder, "clock")["clock"] == read(folder, "hours")["people"] == {}


def test_an_event_is_in_the_file_in_time_with_fifteen_thousand_people(folder):
    Person.objects.bulk_create([Person(number=f"N{n}", name="Ann", login=f"login.number{n}") for n in range(15_000)], batch_size=500)
    people = Person.objects.filter(number__startswith="N")
    ClockState.objects.bulk_create(
        [ClockState(person=person, state="in", since=NOW - 3600, source="gate") for person in people], batch_size=500
    )
    taken, worked = [], []
    for n in range(7):
        began, worked_before = time.perf_counter(), time.process_time()
        record_clock_events(source="gate", events=[clocked(f"N{n}", "out", NOW - 60)], now=NOW)
        taken.append(time.perf_counter() - began)
        worked.append(time.process_time() - worked_before)
        assert read(folder, "clock")["clock"][f"login.number{n}"] == ["out", NOW - 60]
    print(f"an event is in the file after {sorted(taken)[3] * 1000:.0f} ms, of which {sorted(worked)[3] * 1000:.0f} ms of work")


def test_bank_holidays_and_leave_are_no_working_days(folder):
    christmas = int(datetime(2026, 12, 25, 10, 40, tzinfo=LONDON).timestamp())
    works(add_person(number="1", name="Ann", login="office"))
    WorkingPattern.objects.create(
        person=add_person(number="2", name="Bob", login="carer"), row=OFFICE, starts=date(2026, 1, 1), on_holidays=True
    )
    snapshot.hours_changed(now=christmas)
    made = read(folder, "hours")

    def spell(login):
        timeline = made["timelines"][made["people"][login]["timeline"]]
        return timeline["spells"][max(n for n, at in enumerate(timeline["times"]) if at <= christmas)]

    assert (spell("office"), spell("carer")) == ("-", "c")


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_process_born_while_another_writes_waits_for_it_and_no_longer(folder):
    with snapshot._alone("clock"):
        child = os.fork()
        if not child:
            signal.alarm(10)
            with snapshot._alone("clock"):
                os._exit(0)
    assert os.waitpid(child, 0)[1] == 0


def test_a_closed_council_is_open_to_those_who_work_on_holidays_but_a_closed_area_is_not(folder):
    area = add_work_area(name="Care home")
    people = [add_person(number=n, name="Ann", login=n, work_area=area) for n in ("office", "carer")]
    for person, always in zip(people, (False, True), strict=True):
        WorkingPattern.objects.create(person=person, row=OFFICE, starts=date(2026, 1, 1), on_holidays=always)

    def spells():
        snapshot.hours_changed(now=NOW)
        made = read(folder, "hours")
        lines = [made["timelines"][made["people"][person.login]["timeline"]] for person in people]
        return [line["spells"][max(n for n, at in enumerate(line["times"]) if at <= NOW)] for line in lines]

    assert spells() == ["c", "c"]
    Closure.objects.create(day=date(2026, 11, 25), name="Town day")
    assert spells() == ["-", "c"]
    Closure.objects.create(day=date(2026, 11, 25), name="Flood", work_area=area)
    assert spells() == ["-", "-"]


def test_a_folder_that_cannot_be_written_loses_no_event(folder, tmp_path, monkeypatch):
    add_person(number="E1", name="Ann", login="ann")
    (tmp_path / "a file").write_text("in the way")
    monkeypatch.setattr(snapshot, "environment", lambda: environment()._replace(snapshot=str(tmp_path / "a file")))
    assert record_clock_events(source="gate", events=[clocked("E1", "in", NOW - 60)], now=NOW).new == 1
    monkeypatch.undo()
    snapshot.clock_changed(now=NOW)
    assert read(folder, "clock")["clock"] == {"ann": ["in", NOW - 60]}


def test_many_changes_in_one_go_are_written_once(folder, monkeypatch):
    written = []
    monkeypatch.setattr(snapshot.files, "write_hours", lambda folder, **rows: written.append(rows["people"]))
    with transaction.atomic():
        for number in "123":
            add_person(number=number, name="Ann", login=number)
    assert [set(people) for people in written] == [{"1", "2", "3"}]
