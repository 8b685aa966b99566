"""Compiled hours are what a person finds who looks at the clock on the wall."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from forethought.access.pattern import Pattern
from forethought.access.spells import SPELLS, compile_pattern, spell_at
from forethought.access.wall import DAY, first_moment, wall_minute
from tests.access.hours_by_hand import spell_by_hand, wall_at
from tests.access.strategies import CHANGES, moment_of, moments, patterns, patterns_and_moments, zones

EVERY_NIGHT = Pattern(frozenset(range(7)), ((22 * 60, 6 * 60),), ((60, 120),), ((90, 100),), nights=True)


@given(patterns_and_moments(), st.integers(0, 9), st.integers(1, 9))
def test_a_moment_is_in_the_spell_that_the_clock_on_the_wall_says(both: tuple[Pattern, int], before: int, after: int) -> None:
    pattern, moment = both
    start = date.fromordinal(wall_at(pattern.time_zone, moment).toordinal() - before)
    assert spell_at(compile_pattern(pattern, start, before + after), moment) == spell_by_hand(pattern, moment)


@given(patterns())
def test_every_quarter_of_an_hour_of_both_changes_is_what_the_wall_says(pattern: Pattern) -> None:
    for change in CHANGES[pattern.time_zone]:
        at = moment_of(change)
        start = wall_at(pattern.time_zone, at).date() - timedelta(days=2)
        timeline = compile_pattern(pattern, start, 5)
        for moment in range(at - 30 * 900, at + 30 * 900, 900):
            assert spell_at(timeline, moment) == spell_by_hand(pattern, moment)


@given(patterns_and_moments(), st.integers(1, 30))
def test_breakpoints_are_sorted_and_each_changes_something(both: tuple[Pattern, int], days: int) -> None:
    pattern, moment = both
    start = wall_at(pattern.time_zone, moment).date()
    times, spells = compile_pattern(pattern, start, days)
    assert len(times) == len(spells)
    assert all(a < b for a, b in pairwise(times))
    assert all(a != b for a, b in pairwise(spells))
    assert set(spells) <= set(SPELLS)
    assert times[0] == first_moment(pattern.time_zone, start.toordinal() * DAY)


@given(patterns_and_moments(), st.integers(1, 9), st.integers(1, 20))
def test_how_much_is_compiled_changes_nothing(both: tuple[Pattern, int], before: int, after: int) -> None:
    pattern, moment = both
    day = wall_at(pattern.time_zone, moment).date()
    long = compile_pattern(pattern, day - timedelta(days=before), before + after)
    assert spell_at(long, moment) == spell_at(compile_pattern(pattern, day, 1), moment)


@given(zones.flatmap(lambda zone: st.tuples(st.just(zone), moments(zone))))
@example((next(iter(CHANGES)), moment_of("2026-10-25T01:30")))
def test_a_minute_of_the_wall_holds_from_when_it_is_first_shown(both: tuple[str, int]) -> None:
    zone, moment = both
    wall = wall_at(zone, moment)
    minute = wall.toordinal() * DAY + wall.hour * 60 + wall.minute
    assert first_moment(zone, minute) <= moment < first_moment(zone, minute + 1)


@given(zones.flatmap(lambda zone: st.tuples(st.just(zone), moments(zone))), st.integers(0, 3000))
def test_a_later_minute_never_comes_first(both: tuple[str, int], later: int) -> None:
    zone, moment = both
    minute = wall_minute(zone, moment)
    assert first_moment(zone, minute) <= first_moment(zone, minute + later)


@pytest.mark.parametrize(
    ("moment", "spell"),
    [
        ("2026-10-25T00:00+00:00", "core"),  # one o'clock, the first time
        ("2026-10-25T00:29+00:00", "core"),
        ("2026-10-25T00:30+00:00", "lunch"),
        ("2026-10-25T00:40+00:00", "core"),
        ("2026-10-25T01:35+00:00", "core"),  # the second time: lunch was had
        ("2026-10-25T01:59+00:00", "core"),
        ("2026-10-25T02:00+00:00", "work"),
        ("2026-03-29T00:59+00:00", "work"),
        ("2026-03-29T01:00+00:00", "work"),  # core hours and lunch fall into the hour that is skipped
        ("2026-03-29T04:59+00:00", "work"),
        ("2026-03-29T05:00+00:00", "around"),
    ],
)
def test_the_hour_that_comes_twice_and_the_hour_that_does_not_come(moment: str, spell: str) -> None:
    at = int(datetime.fromisoformat(moment).astimezone(UTC).timestamp())
    assert spell_by_hand(EVERY_NIGHT, at) == spell
    assert spell_at(compile_pattern(EVERY_NIGHT, date.fromisoformat(moment[:10]) - timedelta(days=2), 8), at) == spell
