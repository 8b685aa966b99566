"""The clock, from events that come late, twice, out of order, from two terminals, or not at all."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.access.clock import KINDS, STATES, Clock, Stamp, clock_at
from tests.access.clock_by_hand import clock_by_hand
from tests.access.strategies import DAY, HOUR, days_of_stamps, stamps

DAY_OF_WORK = "in 08:58, break-start 12:03, break-end 12:41, out 17:04"
LATE = "in 08:58, out 17:04 got 21:00, break-start 12:03 got 21:00, break-end 12:41 got 21:00"
TWO_TERMINALS = "in 09:00 @north, in 09:01 @south, out 17:00 @south, out 17:01 @north"

# Events of one person, as they arrive; when is asked; and what the clock says, since when.
# "got" is when an event reached us, "@" its terminal, "#" its id. Times over 24:00 are of the next day.
TABLE = [
    ("", "12:00", "none"),
    (DAY_OF_WORK, "08:57:59", "in 08:57:59"),  # the terminal is two minutes ahead at most
    (DAY_OF_WORK, "08:55:59", "none"),
    (DAY_OF_WORK, "08:58", "in 08:58"),
    (DAY_OF_WORK, "12:00", "in 08:58"),
    (DAY_OF_WORK, "12:03", "break 12:03"),
    (DAY_OF_WORK, "12:38", "break 12:03"),
    (DAY_OF_WORK, "12:41", "in 12:41"),
    (DAY_OF_WORK, "17:04", "out 17:04"),
    (DAY_OF_WORK, "40:00", "out 17:04"),
    (DAY_OF_WORK, "800:00", "out 17:04"),  # who is out stays out
    (LATE, "22:00", "out 17:04"),
    (LATE, "12:30", "break 12:03"),
    ("out 17:04, in 08:58", "18:00", "out 17:04"),  # out of order
    ("in 13:00, out 12:00, in 09:00", "12:30", "out 12:00"),
    ("in 13:00, out 12:00, in 09:00", "13:30", "in 13:00"),
    ("in 09:00, in 09:00", "10:00", "in 09:00"),  # doubled
    ("in 09:00, in 09:02", "10:00", "in 09:00"),
    ("in 09:00, in 09:02:01", "10:00", "in 09:02:01"),  # too late to be the same: the clock-out between them is missing
    ("out 17:00, out 17:01", "18:00", "out 17:00"),
    ("in 09:00 #7, in 09:00 #7, out 17:00 #8, in 09:00 #7", "18:00", "out 17:00"),
    ("in 09:00 #7, in 11:00 got 12:00 #7", "13:00", "in 09:00"),  # the same event again, as it came first
    ("in 11:00 got 12:00 #7, in 09:00 #7", "13:00", "in 09:00"),
    (TWO_TERMINALS, "12:00", "in 09:00"),
    (TWO_TERMINALS, "18:00", "out 17:00"),
    ("in 09:00 @north, out 12:00 @south", "12:10", "out 12:00"),
    ("in 09:00 @gate #1, out 12:00 @button #2", "12:10", "out 12:00"),
    ("in 09:02 got 09:00", "09:00", "in 09:00"),  # a terminal ahead of its time
    ("in 09:02 got 09:00", "09:01", "in 09:01"),
    ("in 09:02 got 09:00", "10:00", "in 09:02"),
    ("in 09:02:01 got 09:00", "09:00", "none"),
    ("in 08:00, out 10:00 got 09:00", "09:00", "in 08:00"),  # an hour ahead: not yet
    ("in 08:00, out 10:00 got 09:00", "10:00", "out 10:00"),
    ("in 08:57 got 09:00", "09:00", "in 08:57"),  # a terminal behind its time
    ("in 09:00", "25:00", "in 09:00"),  # sixteen hours
    ("in 09:00", "25:00:01", "none"),  # a forgotten clock-out
    ("in 09:00, in 33:00", "34:00", "in 33:00"),
    ("in 17:30, in 33:00", "34:00", "in 33:00"),  # forgotten, and less than sixteen hours ago
    ("in 09:00, out 41:00", "42:00", "out 41:00"),
    ("in 22:00, out 30:00", "29:59", "out 29:59"),  # a night; and the tolerance, again
    ("in 22:00, out 30:00", "29:57", "in 22:00"),
    ("in 22:00, out 30:00", "30:00", "out 30:00"),
    ("out 17:00", "18:00", "out 17:00"),  # a forgotten clock-in
    ("break-start 12:00", "12:10", "break 12:00"),
    ("break-end 13:00", "13:10", "in 13:00"),
    ("in 09:00, break-end 13:00", "13:10", "in 13:00"),
    ("in 09:00, break-start 12:00", "16:00", "break 12:00"),  # a break that never ends
    ("in 09:00, break-start 12:00", "28:00", "break 12:00"),
    ("in 09:00, break-start 12:00", "28:00:01", "none"),
    ("in 09:00, break-start 12:00, out 17:00", "18:00", "out 17:00"),  # out, straight from a break
    ("in 09:00, break-start 12:00, out 12:30", "12:40", "out 12:30"),
    ("in 09:00, break-start 12:00, out 12:30, break-end 13:00", "13:10", "in 13:00"),  # back, whatever the button
    ("in 09:00, break-start 12:00, in 13:00", "13:10", "in 13:00"),
    ("in 09:00, break-start 12:00, break-start 12:01", "12:10", "break 12:00"),
    ("in 09:00, break-start 10:30, break-end 10:45, break-start 12:00", "12:10", "break 12:00"),
    ("in 09:00, out 12:00, in 12:00", "12:10", "in 12:00"),  # from one post to the other, to the minute
    ("in 09:00, in 12:00, out 12:00", "12:10", "in 12:00"),
    ("in 09:00, break-start 12:00, out 12:30, in 12:30", "12:40", "in 12:30"),
    ("out 08:00, in 09:00, out 09:00", "09:10", "out 09:00"),  # in by mistake, and out again
    ("in 09:00, break-start 12:00, break-end 12:00", "12:10", "in 12:00"),
    ("in 09:00, break-start 12:00, break-end 12:30, out 12:30", "12:40", "out 12:30"),
    ("in 09:00, in 12:00 got 12:00:01, out 12:00", "12:10", "in 12:00"),  # of one second, as they came
    ("in 09:00, out 12:00 got 12:00:01, in 12:00", "12:10", "out 12:00"),
]


@pytest.mark.parametrize(("events", "moment", "clock"), TABLE)
def test_the_clock(events: str, moment: str, clock: str) -> None:
    given_events = list(map(event_of, enumerate(filter(None, events.split(", ")))))
    state, *since = clock.split()
    expected = Clock(state, seconds(since[0]) if since else 0)
    assert clock_at(given_events, seconds(moment)) == expected
    assert clock_at(iter(given_events[::-1]), seconds(moment)) == expected
    assert clock_by_hand(given_events, seconds(moment)) == expected


def event_of(numbered: tuple[int, str]) -> Stamp:
    number, (kind, at, *more) = numbered[0], numbered[1].split()
    received = more[more.index("got") + 1] if "got" in more else at
    id, terminal = (next((word[1:] for word in more if word[0] == mark), "") for mark in "#@")
    return Stamp(kind, seconds(at), seconds(received), "gate", id or f"n{number}", terminal)


def seconds(clock: str) -> int:
    hours, minutes, *rest = map(int, clock.split(":"))
    return 20_000 * DAY + hours * HOUR + minutes * 60 + sum(rest)


def test_an_id_belongs_to_its_source() -> None:
    both = [Stamp("in", 1000, 1000, "gate", "1"), Stamp("out", 2000, 2000, "button", "1")]
    assert clock_at(both, 3000) == Clock("out", 2000)


@pytest.mark.parametrize(("tolerance", "state"), [(0, "none"), (9, "none"), (10, "in"), (120, "in")])
def test_how_far_a_terminal_may_be_ahead_can_be_said(tolerance: int, state: str) -> None:
    assert clock_at([Stamp("in", 1010, 1000, "gate", "1")], 1000, tolerance=tolerance).state == state


@pytest.mark.parametrize(("longest", "state"), [(99, "none"), (100, "in"), (16 * HOUR, "in")])
def test_how_long_a_day_may_be_can_be_said(longest: int, state: str) -> None:
    assert clock_at([Stamp("in", 900, 900, "gate", "1")], 1000, longest=longest).state == state


@given(days_of_stamps(), st.one_of(st.integers(-DAY, DAY), st.integers(-300, 300)))
def test_the_clock_is_what_somebody_finds_who_replays_it(events: list[Stamp], moment: int) -> None:
    assert clock_at(events, moment) == clock_by_hand(events, moment)


@given(days_of_stamps(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_and_repetition_change_nothing(events: list[Stamp], chance: random.Random) -> None:
    mixed = events + [event for event in events if chance.random() < 0.5]
    chance.shuffle(mixed)
    assert clock_at(mixed, 0) == clock_at(events, 0)


@given(days_of_stamps(), st.integers(-(10**9), 10**9))
def test_the_clock_is_the_same_on_any_day(events: list[Stamp], later: int) -> None:
    moved = [event._replace(at=event.at + later, received=event.received + later) for event in events]
    state, since = clock_at(events, 0)
    assert clock_at(moved, later) == Clock(state, since + later if state != "none" else 0)


@given(days_of_stamps(), st.lists(stamps(), max_size=4))
def test_what_happens_later_changes_nothing(events: list[Stamp], later: list[Stamp]) -> None:
    future = [event._replace(at=abs(event.at) + 121, source="later") for event in later]
    assert clock_at(events + future, 0) == clock_at(events, 0)


@given(days_of_stamps(), st.sampled_from(KINDS))
def test_the_last_thing_that_somebody_did_holds(events: list[Stamp], kind: str) -> None:
    last = Stamp(kind, 200, 200, "button", "last")
    clock = clock_at([*events, last], 300)
    if all(event.at < 200 for event in events):
        assert clock.state == {"in": "in", "out": "out", "break-start": "break", "break-end": "in"}[kind]
        assert clock.since <= 200


@given(days_of_stamps(), st.integers(-2 * DAY, 3 * DAY))
def test_nobody_is_in_for_ever(events: list[Stamp], moment: int) -> None:
    clock = clock_at(events, moment)
    assert clock.state in STATES
    assert clock.state == "none" or clock.since <= moment
    if clock.state in ("in", "break"):
        assert moment - clock.since <= 16 * HOUR
    assert clock_at(events, 30 * DAY).state in ("out", "none")
