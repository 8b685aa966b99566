"""Kimai by its documented API, over real HTTP: who is clocked in, pages, changes, and every way it can fail."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.access.clock import clock_at
from forethought.server.hours.feeds.clocked import UnusableFeed
from forethought.server.hours.feeds.kimai import Kimai, TimeSheets, _joined

from .kimai_server import TOKEN, KimaiServer, kimai_server

NOW = int(datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp())


@pytest.fixture
def server() -> Iterator[KimaiServer]:
    with kimai_server() as made:
        made.user(1, "10023")
        made.user(2, "10024")
        made.user(3, None)
        yield made


def read(server: KimaiServer, token: str = TOKEN, people: str = "account_number", **more: Any) -> TimeSheets:
    return Kimai(server.address, token, **more).read(people=people, digits=0, source="kimai", now=NOW)


def events(sheets: TimeSheets) -> list[str]:
    return [f"{one.number} {one.stamp.kind} {datetime.fromtimestamp(one.stamp.at, UTC):%d %H:%M}" for one in sheets.events]


def test_an_open_record_means_clocked_in(server: KimaiServer) -> None:
    server.record(7, 1, "2026-11-25T08:59:00+0000", "2026-11-25T10:30:00+0000")
    server.record(8, 2, "2026-11-25T09:00:00+00:00")
    assert events(read(server)) == ["10023 in 25 08:59", "10023 out 25 10:30", "10024 in 25 09:00"]


def test_times_come_with_the_offset_of_each_user(server: KimaiServer) -> None:
    server.record(7, 1, "2026-11-25T09:59:00+0100", "2026-11-25T05:30:00-0500")
    assert events(read(server)) == ["10023 in 25 08:59", "10023 out 25 10:30"]


def test_whoever_changes_activity_has_not_gone_home(server: KimaiServer) -> None:
    server.record(7, 1, "2026-11-25T08:00:00+0000", "2026-11-25T09:00:00+0000")
    server.record(8, 1, "2026-11-25T09:00:00+0000", "2026-11-25T11:00:00+0000")
    server.record(9, 1, "2026-11-25T10:00:00+0000")
    assert events(read(server)) == ["10023 in 25 08:00"]


def test_every_page_is_read(server: KimaiServer) -> None:
    for number in range(600):
        minute = number % 60
        server.record(
            number, 1 + number % 2, f"2026-11-25T0{number // 120}:{minute:02}:00+0000", f"2026-11-25T0{number // 120}:{minute:02}:30+0000"
        )
    whole = read(server)
    assert sum("/api/timesheets" in path for path in server.asked) == 3
    server.without_headers = True
    assert read(server) == whole


def test_users_without_a_number_are_said_and_cost_nobody_else(server: KimaiServer) -> None:
    server.record(7, 3, "2026-11-25T08:59:00+0000")
    server.record(8, 99, "2026-11-25T08:59:00+0000")
    server.record(9, 2, "2026-11-25T08:59:00+0000")
    found = read(server)
    assert events(found) == ["10024 in 25 08:59"]
    assert [one.sentence for one in found.refused] == ["There is no employee number."]


def test_people_may_be_known_by_their_name_there(server: KimaiServer) -> None:
    server.record(7, 3, "2026-11-25T08:59:00+0000")
    assert events(read(server, people="username")) == ["user3 in 25 08:59"]


def test_records_shown_in_full_are_read_too(server: KimaiServer) -> None:
    server.record(7, 1, "2026-11-25T08:59:00+0000")
    server.timesheets[7]["user"] = server.users[0]
    assert events(read(server)) == ["10023 in 25 08:59"]


def test_what_is_long_past_or_to_come_is_left_out(server: KimaiServer) -> None:
    server.record(6, 1, "2026-11-22T09:00:00+0000", "2026-11-22T17:00:00+0000")
    server.record(7, 1, "2026-11-23T08:00:00+0000", "2026-11-23T13:00:00+0000")  # its end is within two days, its start is not
    server.record(8, 1, "2026-11-26T09:00:00+0000")
    assert events(read(server)) == ["10023 out 23 13:00"]


def test_nothing_but_who_and_when_is_taken(server: KimaiServer) -> None:
    server.record(7, 1, "2026-11-25T08:59:00+0000")
    assert "private" not in repr(read(server))


FAULTS: dict[str, tuple[Any, str]] = {
    "no token": (401, "token"),
    "forbidden": (403, "token"),
    "gone": (404, "404"),
    "moved": (302, "302"),
    "broken": (500, "500"),
    "busy": (429, "wait"),
    "a page of a proxy": (b"<html>sign in</html>", "no JSON"),
    "an object": (b'{"message": "?"}', "not as its API"),
    "other rows": (b'[{"a": 1}]', "not as its API"),
    "no moments": (b'[{"id": 1, "user": 1, "begin": "soon", "end": null}]', "not as its API"),
    "deep": (b"[" * 100_000, "no JSON"),
    "huge": (b" " * 5_000_000, "4 MB"),
    "cut short": (
        lambda handler: (handler.send_response(200), handler.send_header("Content-Length", "99"), handler.end_headers()),
        "cut short",
    ),
    "hung up": (lambda handler: handler.connection.close(), "reached"),
    "hangs": (lambda handler: time.sleep(1), "too long"),
}


@pytest.mark.parametrize("path", ["/api/users", "/api/timesheets"])
@pytest.mark.parametrize("name", FAULTS)
def test_a_failure_is_one_sentence(server: KimaiServer, name: str, path: str) -> None:
    server.record(7, 1, "2026-11-25T08:59:00+0000")
    server.faults[path], says = FAULTS[name]
    with pytest.raises(UnusableFeed) as refused:
        read(server, timeout=0.3)
    assert says in str(refused.value)
    assert TOKEN not in str(refused.value)


def test_half_an_answer_is_none(server: KimaiServer) -> None:
    for number in range(300):
        server.record(number, 1, f"2026-11-25T0{number // 60}:{number % 60:02}:00+0000")
    server.faults["/api/timesheets:2"] = 500
    with pytest.raises(UnusableFeed):
        read(server)


def drip(handler: Any) -> None:
    """An answer that comes a byte at a time and never ends."""
    handler.send_response(200)
    handler.end_headers()
    for _byte in range(3000):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.02)


def test_an_answer_that_drips_is_given_up(server: KimaiServer) -> None:
    server.faults["/api/users"] = drip
    began = time.monotonic()
    with pytest.raises(UnusableFeed):
        read(server, timeout=0.3, whole=0.4)
    assert time.monotonic() - began < 30  # it drips for far longer


def test_a_wrong_token_and_an_address_where_nobody_is(server: KimaiServer) -> None:
    with pytest.raises(UnusableFeed, match="token"):
        read(server, token="wrong")
    with pytest.raises(UnusableFeed, match="reached"):
        Kimai("http://127.0.0.1:9", TOKEN).read(people="username", digits=0, source="kimai", now=NOW)


spells = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 20) | st.none()), max_size=8)


@given(spells, st.integers(0, 60))
def test_clocked_in_is_whenever_a_record_runs(rows: list[tuple[int, int | None]], moment: int) -> None:
    """The joined spells hold a moment just when one of the records does."""
    records = [(begins, None if length is None else begins + length) for begins, length in rows]

    def holds(them: list[tuple[int, int | None]]) -> bool:
        return any(begins <= moment and (ends is None or moment < ends) for begins, ends in them)

    assert holds(_joined(records)) == holds(records)


def test_the_clock_out_of_what_was_read(server: KimaiServer) -> None:
    server.record(7, 1, "2026-11-25T08:59:00+0000", "2026-11-25T10:30:00+0000")
    server.record(8, 1, "2026-11-25T11:00:00+0000")
    assert clock_at([one.stamp for one in read(server).events], NOW) == ("in", NOW - 3600)
