"""Working hours as spells: tables of days and nights, two posts, rosters, and what they cost."""

import time
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.access.pattern import Pattern, UnusablePattern, pattern_of
from forethought.access.spells import WEIGHTIEST_LAST, Timeline, compile_pattern, compile_roster, overlay, spell_at
from tests.access.strategies import moment_of, patterns

OFFICE = {"days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-14:00"}
NIGHTS = {"days": "Sun-Thu nights", "work": "22:00-06:00", "core": ["22:00-02:00", "03:00-06:00"], "lunch": "02:00-03:00"}
SPLIT = {"days": "Mon-Fri", "work": ["07:00-10:00", "15:00-18:00"]}
SPLIT_NIGHT = {"days": "Mon nights", "work": ["20:00-23:00", "01:00-05:00"], "lunch": "23:00-01:00"}
PART_TIME = {"days": "Mon,Wed", "work": "09:00-11:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-13:00"}
ON_LEAVE = OFFICE | {"leave": ["2026-11-17/2026-11-19"], "closures": ["2026-11-20"]}
NIGHT_LEAVE = NIGHTS | {"leave": ["2026-11-18"]}

# The week of Monday 16 November 2026, in London: moments as day and time.
WEEK = [
    (OFFICE, "off", "Sun 23:59", "Sat 00:00", "Sat 12:00"),
    (OFFICE, "around", "Mon 00:00", "Mon 08:59", "Mon 17:00", "Mon 23:59", "Tue 00:00", "Fri 23:59"),
    (OFFICE, "work", "Mon 09:00", "Mon 09:59", "Mon 16:00", "Fri 16:59"),
    (OFFICE, "core", "Mon 10:00", "Mon 11:59", "Mon 14:00", "Mon 15:59"),
    (OFFICE, "lunch", "Mon 12:00", "Mon 13:59"),
    (NIGHTS, "core", "Mon 22:00", "Tue 01:59", "Tue 03:00", "Tue 05:59", "Fri 05:59", "Mon 00:00"),
    (NIGHTS, "lunch", "Tue 02:00", "Tue 02:59", "Fri 02:00"),
    (NIGHTS, "around", "Mon 21:59", "Tue 06:00", "Tue 21:59", "Fri 06:00", "Fri 23:59"),
    (NIGHTS, "off", "Sat 00:00", "Sat 02:30", "Sat 12:00", "Sat 23:59"),
    (SPLIT, "work", "Mon 07:00", "Mon 09:59", "Mon 15:00", "Mon 17:59"),
    (SPLIT, "around", "Mon 06:59", "Mon 10:00", "Mon 12:30", "Mon 14:59", "Mon 18:00"),
    (SPLIT, "off", "Sat 08:00", "Sun 16:00"),
    (SPLIT_NIGHT, "work", "Mon 20:00", "Mon 22:59", "Tue 01:00", "Tue 04:59"),
    (SPLIT_NIGHT, "lunch", "Mon 23:00", "Tue 00:59"),
    (SPLIT_NIGHT, "around", "Mon 01:00", "Tue 05:00", "Tue 20:00"),
    (SPLIT_NIGHT, "off", "Sun 22:00", "Wed 01:00"),
    (PART_TIME, "core", "Mon 10:00", "Wed 10:59"),
    (PART_TIME, "around", "Mon 11:00", "Mon 12:30", "Mon 14:30"),  # the Council's core hours and lunch, but not hers
    (PART_TIME, "off", "Tue 10:30", "Thu 09:30"),
    (ON_LEAVE, "core", "Mon 10:30"),
    (ON_LEAVE, "off", "Tue 00:00", "Tue 10:30", "Thu 23:59", "Fri 10:30"),
    (NIGHT_LEAVE, "core", "Tue 22:00", "Wed 05:59", "Thu 22:00"),  # the night that begins before the leave is worked
    (NIGHT_LEAVE, "around", "Wed 06:00", "Wed 22:00", "Thu 21:59"),
    (NIGHT_LEAVE, "around", "Thu 01:00", "Thu 02:30"),  # Thursday is the day of Thursday's night
    (OFFICE | {"lunch": None}, "work", "Mon 12:00", "Mon 13:59"),
    (OFFICE | {"core": None}, "work", "Mon 10:00", "Mon 15:59"),
    (OFFICE | {"core": None}, "lunch", "Mon 12:00"),
    (OFFICE | {"work": None}, "core", "Mon 10:00", "Mon 15:59"),  # core hours and no others
    (OFFICE | {"work": None}, "around", "Mon 09:59", "Mon 16:00"),
    (OFFICE | {"work": None, "core": None}, "off", "Mon 10:00", "Mon 12:30"),  # on call: no hours
    (OFFICE | {"core": "09:00-17:00"}, "lunch", "Mon 12:00", "Mon 13:59"),  # lunch interrupts core hours
    (OFFICE | {"core": "08:00-18:00", "lunch": None}, "around", "Mon 08:30", "Mon 17:30"),  # core hours lie within work
    (OFFICE | {"lunch": "18:00-19:00"}, "around", "Mon 18:30"),
    ({"days": "Mon", "work": "16:00-00:00"}, "around", "Mon 15:59", "Tue 00:00", "Tue 23:59"),  # touched at midnight
    ({"days": "Mon", "work": "00:00-08:00"}, "around", "Sun 00:00", "Sun 23:59", "Mon 08:00"),
    ({"days": "Mon", "work": "00:00-08:00"}, "off", "Sat 23:59", "Tue 00:00"),
    ({"days": "Mon", "work": "08:00-08:00"}, "work", "Mon 08:00", "Mon 23:59", "Tue 07:59"),  # a sleep-in of a day and a night
    ({"days": "Mon", "work": "00:00-24:00"}, "work", "Mon 00:00", "Mon 23:59"),
    ({"days": "Mon", "work": ["09:00-12:00", "11:00-14:00"]}, "work", "Mon 11:30", "Mon 13:59"),
    ({"days": "Mon nights", "work": "00:00-08:00"}, "work", "Tue 00:00", "Tue 07:59"),  # the night that Monday's evening leads to
    ({"days": "Mon nights", "work": "00:00-08:00"}, "around", "Mon 00:00", "Mon 07:59"),
    ({"days": "Mon nights", "work": "12:00-20:00"}, "work", "Mon 12:00"),
    ({"days": "Mon nights", "work": "10:00-08:00", "core": "06:00-07:00"}, "core", "Wed 06:00", "Wed 06:59"),
    ({"days": "Mon nights", "work": "10:00-08:00", "core": "06:00-07:00"}, "work", "Tue 10:00", "Wed 07:59"),
]


@pytest.mark.parametrize(("row", "spell", "moment"), [(row, spell, moment) for row, spell, *moments in WEEK for moment in moments])
def test_a_week(row: dict[str, Any], spell: str, moment: str) -> None:
    day, clock = moment.split()
    at = moment_of(f"2026-11-{16 + 'Mon Tue Wed Thu Fri Sat'.split().index(day) if day != 'Sun' else 15}T{clock}")
    assert spell_at(compile_pattern(pattern_of(row), date(2026, 11, 14), 8), at) == spell


CHANGES = [
    ("Europe/London", date(2026, 3, 28), "22:00-06:00", 7),
    ("Europe/London", date(2026, 10, 24), "22:00-06:00", 9),
    ("Europe/London", date(2026, 11, 24), "22:00-06:00", 8),
    ("Europe/London", date(2026, 3, 28), "22:00-01:30", 3),  # until the clocks go forward, which it is not yet half past one
    ("Europe/London", date(2026, 3, 29), "01:30-06:00", 4),
    ("Europe/London", date(2026, 3, 29), "01:10-01:50", 0),
    ("Europe/London", date(2026, 10, 24), "22:00-01:30", 3.5),  # until half past one the first time
    ("Europe/London", date(2026, 10, 25), "01:30-06:00", 5.5),
    ("Europe/London", date(2026, 10, 25), "01:00-02:00", 2),
    ("Europe/London", date(2026, 10, 25), "00:00-24:00", 25),
    ("Europe/London", date(2026, 3, 29), "00:00-24:00", 23),
    ("Europe/London", date(2026, 10, 24), "06:00-06:00", 25),
    ("UTC", date(2026, 3, 28), "22:00-06:00", 8),
    ("Europe/Lisbon", date(2026, 10, 24), "22:00-06:00", 9),
    ("America/New_York", date(2026, 3, 7), "22:00-06:00", 7),
    ("America/New_York", date(2026, 10, 24), "22:00-06:00", 8),
    ("Australia/Lord_Howe", date(2026, 4, 4), "22:00-06:00", 8.5),
    ("Australia/Lord_Howe", date(2026, 10, 3), "22:00-06:00", 7.5),
    ("Pacific/Apia", date(2011, 12, 29), "22:00-06:00", 2),  # the next day was left out
    ("Pacific/Apia", date(2011, 12, 30), "09:00-17:00", 0),
]


@pytest.mark.parametrize(("zone", "day", "work", "hours"), CHANGES)
def test_how_long_a_spell_lasts_when_the_clocks_change(zone: str, day: date, work: str, hours: float) -> None:
    everything_else = [day + timedelta(days=n) for n in range(-4, 5) if n]
    pattern = pattern_of({"days": "Mon-Sun", "work": work, "time_zone": zone, "closures": [str(other) for other in everything_else]})
    assert worked(compile_pattern(pattern, day - timedelta(days=1), 4)) == hours


def worked(timeline: Timeline) -> float:
    """The hours of work in a timeline that ends without any."""
    spans = zip(timeline.times, timeline.times[1:], timeline.spells, strict=False)
    return sum(end - start for start, end, spell in spans if spell == "work") / 3600


@pytest.mark.parametrize(("start", "days"), [(date(1959, 12, 31), 8), (date(2201, 1, 1), 1), (date.max, 1), (date.min, 1)])
@pytest.mark.parametrize("pattern", [Pattern(frozenset({0})), pattern_of(NIGHTS)])
def test_years_that_nobody_works_in_are_refused(pattern: Pattern, start: date, days: int) -> None:
    with pytest.raises(UnusablePattern, match="1960 to 2200"):
        compile_pattern(pattern, start, days)


@pytest.mark.parametrize("days", [-1, 0, 801, 10**9])
def test_so_many_days_are_refused(days: int) -> None:
    with pytest.raises(UnusablePattern, match="800 days"):
        compile_pattern(pattern_of(OFFICE), date(2026, 11, 16), days)


def test_whoever_never_works_has_one_spell() -> None:
    assert compile_pattern(Pattern(frozenset()), date(2026, 11, 16), 8).spells == ("off",)
    always = pattern_of(OFFICE | {"leave": ["0001-01-01/9999-12-31"]})
    assert compile_pattern(always, date(2026, 11, 16), 8).spells == ("off",)


def test_before_what_is_known_the_first_spell_holds_and_after_it_the_last() -> None:
    timeline = Timeline((100, 200), ("off", "work"))
    assert [spell_at(timeline, moment) for moment in (-1, 99, 100, 199, 200, 10**12)] == ["off", "off", "off", "off", "work", "work"]


def test_the_largest_pattern_is_compiled() -> None:
    many = [f"{hour:02}:07-{hour + 1:02}:07" for hour in range(12)]
    leave = [f"2026-{n % 12 + 1:02}-{n % 28 + 1:02}/9999-01-01" for n in range(1000)]
    pattern = pattern_of({"days": "Mon-Sun nights", "work": many, "core": many, "lunch": many, "leave": leave})
    began = time.process_time()
    compile_pattern(pattern, date(2026, 1, 1), 800)
    assert time.process_time() - began < 20  # it ends: what it takes is for ./bench


POSTS = [
    (("off", "off"), "off"),
    (("off", "around"), "around"),
    (("around", "lunch"), "lunch"),
    (("lunch", "work"), "work"),  # a break in one post is no break in the other
    (("work", "core"), "core"),
    (("core", "lunch"), "core"),
    (("off", "lunch", "around"), "lunch"),
]


@pytest.mark.parametrize(("spells", "holds"), POSTS)
def test_of_two_posts_the_weightier_spell_holds(spells: tuple[str, ...], holds: str) -> None:
    timelines = [Timeline((0,), (spell,)) for spell in spells]
    assert overlay(timelines) == overlay(timelines[::-1]) == Timeline((0,), (holds,))


@given(st.lists(patterns(zone="Europe/London"), min_size=1, max_size=3), st.integers(-9 * 24, 9 * 24))
def test_two_posts_are_the_weightiest_of_each(posts: list[Pattern], hour: int) -> None:
    day = date(2026, 10, 25)
    timelines = [compile_pattern(post, day - timedelta(days=9 - n), 20) for n, post in enumerate(posts)]
    moment = moment_of("2026-10-25T01:00") + hour * 3600
    begun = [spell_at(timeline, moment) if timeline.times[0] <= moment else "off" for timeline in timelines]
    assert spell_at(overlay(timelines), moment) == max(begun, key=WEIGHTIEST_LAST.index)


def test_no_post_has_no_timeline() -> None:
    with pytest.raises(ValueError, match="timeline"):
        overlay([])


def test_a_timeline_that_starts_later_hides_nothing() -> None:
    early, late = Timeline((0, 10), ("work", "off")), Timeline((20, 30), ("core", "off"))
    assert overlay([late, early]) == Timeline((0, 10, 20, 30), ("work", "off", "core", "off"))
    assert overlay([late]) == late


ROSTER = [("2026-11-16T22:00", "2026-11-17T06:00"), ("2026-11-19T12:00", "2026-11-19T18:00"), ("2026-11-20T16:00", "2026-11-21T00:00")]


@pytest.mark.parametrize(
    ("moment", "spell"),
    [
        ("2026-11-15T23:59", "off"),
        ("2026-11-16T00:00", "around"),
        ("2026-11-16T21:59", "around"),
        ("2026-11-16T22:00", "work"),
        ("2026-11-17T05:59", "work"),
        ("2026-11-17T06:00", "around"),
        ("2026-11-18T12:00", "off"),
        ("2026-11-19T15:00", "work"),
        ("2026-11-21T00:00", "around"),
        ("2026-11-22T00:00", "off"),
    ],
)
def test_a_roster_is_work_on_its_own_dates(moment: str, spell: str) -> None:
    spells = [(moment_of(start), moment_of(end)) for start, end in ROSTER]
    assert spell_at(compile_roster(spells, date(2026, 11, 15), 9), moment_of(moment)) == spell
    assert spell_at(compile_roster(spells[::-1] * 2, date(2026, 11, 15), 9, "Europe/London"), moment_of(moment)) == spell


def test_a_roster_takes_what_is_odd() -> None:
    start, end = moment_of("2026-11-10T00:00"), moment_of("2027-11-10T00:00")
    assert compile_roster([(start, end)], date(2026, 11, 16), 3).spells == ("work",)
    assert compile_roster([(end, start), (start, start), (end, end + 10**15)], date(2026, 11, 16), 3).spells == ("off",)
    assert compile_roster([], date(2026, 11, 16), 3).spells == ("off",)
    assert compile_roster([(moment_of("2026-11-19T00:00"), end)], date(2026, 11, 17), 2).spells == ("off", "around")
    assert compile_roster([(start, moment_of("2026-11-17T00:00"))], date(2026, 11, 17), 2).spells == ("around", "off")


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2038, 1, 19), date(2199, 12, 31)])
def test_the_first_and_the_last_years_are_worked_in(day: date) -> None:
    noon = moment_of(f"{day}T12:30")
    timeline = compile_pattern(pattern_of(OFFICE | {"days": "Mon-Sun", "time_zone": "UTC"}), day - timedelta(days=2), 400)
    assert spell_at(timeline, noon) == "lunch"


@given(st.integers(-3 * 96, 3 * 96), st.integers(1, 60), st.integers(-4 * 96, 4 * 96))
def test_a_spell_of_a_roster_lasts_from_its_start_until_its_end(begins: int, length: int, at: int) -> None:
    """One spell of whole quarters of an hour, around the night on which the clocks go back."""
    change = moment_of("2026-10-25T01:00")
    start, end, moment = change + begins * 900, change + (begins + length) * 900, change + at * 900
    day = date(2026, 10, 20)
    roster = compile_roster([(start, end)], day, 12)
    assert (spell_at(roster, moment) == "work") == (start <= moment < end)
