"""Clock events: each kept once, however it comes; nobody's is lost silently; the clock follows."""

import pytest

from forethought.access.clock import Stamp
from forethought.server.hours.actions import record_clock_events
from forethought.server.hours.feeds.clocked import Clocked
from forethought.server.hours.models import ClockEvent, ClockState
from forethought.server.people.actions import add_person, end_person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data")]
NOW = 1_764_000_000


def event(number: str, kind: str, ago: int, id: str = "", line: int = 0) -> Clocked:
    return Clocked(number, Stamp(kind, NOW - ago, NOW, "gate", id or f"{number}-{kind}-{ago}"), line)


def state(number: str) -> tuple[str, int]:
    return ClockState.objects.values_list("state", "since").get(person__number=number)


def test_an_event_is_kept_and_the_clock_follows():
    add_person(number="E1", name="Ann")
    done = record_clock_events(source="gate", events=[event("E1", "in", 3600), event("e1", "break-start", 60)], now=NOW)
    assert (done.new, done.repeated, done.refused) == (2, 0, ())
    assert state("E1") == ("break", NOW - 60)


def test_what_comes_again_is_kept_once():
    add_person(number="E1", name="Ann")
    twice = [event("E1", "in", 3600), event("E1", "in", 3600)]
    assert record_clock_events(source="gate", events=twice, now=NOW)[:2] == (1, 1)
    assert record_clock_events(source="gate", events=twice, now=NOW)[:2] == (0, 2)
    assert ClockEvent.objects.count() == 1


def test_the_same_id_of_another_source_is_another_event():
    add_person(number="E1", name="Ann")
    for source in ("gate", "door"):
        assert record_clock_events(source=source, events=[event("E1", "in", 3600, "1")], now=NOW).new == 1


def test_an_event_of_nobody_is_refused_with_its_line_and_the_rest_is_kept():
    add_person(number="E1", name="Ann")
    end_person(person=add_person(number="E2", name="Bob"))
    done = record_clock_events(source="gate", events=[event("E2", "in", 9), event("E9", "in", 9, line=7), event("E1", "in", 9)], now=NOW)
    assert done.new == 1
    assert [row.line for row in done.refused] == [0, 7]
    assert "directory" in done.refused[0].sentence
    assert "E9" not in done.refused[1].sentence


def test_events_out_of_order_come_to_the_last_that_happened():
    add_person(number="E1", name="Ann")
    record_clock_events(source="gate", events=[event("E1", "out", 60)], now=NOW)
    record_clock_events(source="gate", events=[event("E1", "in", 7200)], now=NOW)
    assert state("E1") == ("out", NOW - 60)


def test_whoever_forgot_to_clock_out_is_not_in_for_ever():
    add_person(number="E1", name="Ann")
    record_clock_events(source="gate", events=[event("E1", "in", 17 * 3600)], now=NOW)
    assert state("E1") == ("none", 0)
