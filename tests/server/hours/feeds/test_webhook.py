"""Messages as another system sends them: every event answered for, none lost by a bad one beside it."""

from datetime import UTC, datetime

import pytest

from forethought.server.hours.feeds.clocked import Clocked, Refused, UnusableFeed
from forethought.server.hours.feeds.csv_drop import Layout
from forethought.server.hours.feeds.webhook import read_message

NOW = int(datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp())
GOOD = {"id": "e1", "number": "10023", "kind": "in", "at": "2026-11-24T08:59:00+00:00", "terminal": "Depot"}


def read(*events: object, **layout: object) -> list[Clocked | Refused]:
    return list(read_message({"events": list(events)}, Layout(**layout), source="gate", received=NOW))


def test_an_event_is_taken_whole() -> None:
    [one] = read(GOOD)
    assert one.number == "10023"
    assert one.stamp == ("in", int(datetime(2026, 11, 24, 8, 59, tzinfo=UTC).timestamp()), NOW, "gate", "e1", "Depot")


@pytest.mark.parametrize(
    "change",
    [
        {"number": 10023}, {"id": 7}, {"kind": "Clock On"}, {"kind": 1}, {"at": "2026-11-24T09:59+01:00"}, {"at": "2026-11-24T08:59Z"},
        {"terminal": None}, {"terminal": "x" * 500},
    ],
)  # fmt: skip
def test_what_other_systems_write_is_taken(change: dict[str, object]) -> None:
    [one] = read(GOOD | change)
    assert isinstance(one, Clocked)


@pytest.mark.parametrize(
    ("event", "field"),
    [
        ({"id": ""}, "id"), ({"id": None}, "id"), ({"id": 1.5}, "id"), ({"id": True}, "id"), ({"id": "x" * 201}, "id"),
        ({"id": {"a": 1}}, "id"),
        ({"number": ""}, "number"), ({"number": [1]}, "number"), ({"number": 10**40}, "number"), ({"number": "<script>"}, "number"),
        ({"kind": "sideways"}, "kind"), ({"kind": None}, "kind"), ({"kind": 7}, "kind"),
        ({"at": "2026-11-24T08:59"}, "at"), ({"at": 1795000000}, "at"), ({"at": "tomorrow"}, "at"), ({"at": "2027-11-24T08:59Z"}, "at"),
        ({"terminal": 5}, "terminal"), ({"name": "Ann"}, ""),
    ],
)  # fmt: skip
def test_a_bad_event_is_refused_by_place_and_field_and_the_others_are_taken(event: dict[str, object], field: str) -> None:
    first, bad, last = read(GOOD, GOOD | event, GOOD | {"id": "e3"})
    assert isinstance(first, Clocked)
    assert isinstance(last, Clocked)
    assert (bad.line, bad.field) == (2, field)
    assert bad.sentence.endswith(".")


@pytest.mark.parametrize("event", [None, 5, "in", [], [GOOD]])
def test_what_is_no_event_is_refused(event: object) -> None:
    assert [one.line for one in read(GOOD, event) if isinstance(one, Refused)] == [2]


@pytest.mark.parametrize("row", [{}, {"events": None}, {"events": GOOD}, {"events": [], "more": 1}, {"events": [GOOD] * 1001}])
def test_what_is_no_message_is_one_plain_sentence(row: dict[str, object]) -> None:
    with pytest.raises(UnusableFeed) as refused:
        list(read_message(row, Layout(), source="gate", received=NOW))
    assert str(refused.value).endswith(".")


def test_no_events_is_a_sign_of_life() -> None:
    assert read() == []
