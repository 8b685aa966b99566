"""From the tables to the proxy and back to the reason page: what the server writes, the gate reads, and the page explains."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from forethought.access.clock import Stamp
from forethought.access.gate import Gate
from forethought.access.hosts import load_hosts
from forethought.access.snapshot import read_clock, read_hours
from forethought.access.token import Reason, token_of
from forethought.server.accounts.actions import register_page
from forethought.server.hours import snapshot
from forethought.server.hours.actions import record_clock_events
from forethought.server.hours.feeds.clocked import Clocked
from forethought.server.hours.models import WorkingPattern, WorkUse
from forethought.server.people.actions import add_person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data")]
NOW = int(datetime(2026, 11, 25, 10, 40, tzinfo=ZoneInfo("Europe/London")).timestamp())
OFFICE = {"days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-14:00"}
FEED = ("ann", "facebook.com", "/feed", "")


@pytest.fixture
def ann(snapshot_folder):
    person = add_person(number="E1", name="Ann", login="Ann", duties=["communications"])
    WorkingPattern.objects.create(person=person, row=OFFICE, starts=date(2026, 1, 1))
    register_page(by=person, address="facebook.com/northmereyouth", title="Youth", service="Youth", owner="Manager")
    clocked("in", NOW - 3600)
    snapshot.write_both(now=NOW)
    return person


def clocked(kind, at):
    record_clock_events(source="gate", events=[Clocked("E1", Stamp(kind, at, at, "gate", f"{kind}{at}"))], now=NOW)


def gate(folder):
    return Gate(read_hours(folder), load_hosts(), read_clock(folder))


def test_core_hours_the_councils_page_a_clock_out_and_work(ann, snapshot_folder):
    assert gate(snapshot_folder).may(*FEED, NOW).reason == "core"
    assert gate(snapshot_folder).may("ANN", "www.facebook.com", "/northmereyouth/events", "", NOW).reason == "corporate-page"
    clocked("out", NOW - 60)
    assert gate(snapshot_folder).may(*FEED, NOW).reason == "errand"
    WorkUse.objects.create(person=ann, kind="social networking", day=date(2026, 11, 25))
    snapshot.clock_changed(now=NOW)
    assert gate(snapshot_folder).may(*FEED, NOW).reason == "work"


def test_the_reason_page_explains_what_the_gate_refused(ann, snapshot_folder, client):
    verdict = gate(snapshot_folder).may(*FEED, NOW)
    page = client.get(f"/why?{token_of(Reason(verdict.reason, verdict.kind, verdict.until))}").content.decode()
    assert "These are core hours" in page
    assert "7.1" in page
    assert verdict.until == NOW + 80 * 60
