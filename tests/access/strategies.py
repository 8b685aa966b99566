"""Working patterns, moments and clock events that hypothesis makes up, close to the nights on which clocks change."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from forethought.access.clock import KINDS, Stamp
from forethought.access.pattern import Pattern

LONDON = "Europe/London"
CHANGES = {
    LONDON: ("2026-03-29T01:00", "2026-10-25T01:00"),
    "Europe/Dublin": ("2026-03-29T01:00", "2026-10-25T01:00"),  # whose winter time is the exception
    "America/New_York": ("2026-03-08T07:00", "2026-11-01T06:00"),
    "America/St_Johns": ("2010-03-14T03:31", "2010-11-07T02:31"),  # at one minute past midnight, back into yesterday
    "America/Sao_Paulo": ("2018-02-18T02:00", "2018-11-04T03:00"),  # at midnight, back into yesterday
    "Asia/Beirut": ("2026-03-28T22:00", "2026-10-24T21:00"),  # at midnight
    "Australia/Lord_Howe": ("2026-04-04T15:00", "2026-10-03T15:30"),  # by half an hour
    "Antarctica/Troll": ("2026-03-29T01:00", "2026-10-25T01:00"),  # by two hours
    "Africa/Casablanca": ("2026-02-15T02:00", "2026-03-22T02:00"),  # for Ramadan
    "Pacific/Apia": ("2011-12-30T10:00", "2026-11-25T00:00"),  # by a whole day; and none since
    "Africa/Monrovia": ("1972-01-07T00:44", "2026-11-25T00:00"),  # by three quarters of an hour and half a minute
    "Asia/Kathmandu": ("1985-12-31T18:30", "2026-11-25T00:00"),  # by a quarter of an hour
    "UTC": ("2026-03-29T01:00", "2026-10-25T01:00"),
}
"""For each zone two changes of its clocks, in UTC."""
HOUR, DAY = 3600, 86_400

zones = st.one_of(st.just(LONDON), st.sampled_from(sorted(CHANGES)))
minutes = st.one_of(
    st.sampled_from(range(0, 1440, 15)),
    st.sampled_from(range(0, 240, 10)),  # the small hours, in which clocks change
    st.integers(0, 1439),
)
ends = st.one_of(minutes, st.just(1440))
hours = st.tuples(minutes, ends)


def moment_of(text: str) -> int:
    """UTC epoch seconds of a moment written in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def moments(zone: str = LONDON) -> st.SearchStrategy[int]:
    """Moments around the changes of a zone's clocks, most of them in the very night, and some of any day of the years since."""
    near = [st.integers(-40 * HOUR, 40 * HOUR), st.integers(-8 * DAY, 8 * DAY), st.sampled_from(range(-6 * HOUR, 6 * HOUR, 300))]
    changes = st.sampled_from([moment_of(change) for change in CHANGES[zone]])
    around = st.builds(int.__add__, changes, st.one_of(*near))
    seconds = st.sampled_from((0, -1, 1, 59))
    anywhere = st.integers(moment_of("1975-01-01"), moment_of("2037-12-01"))
    return st.one_of(around, around, st.tuples(around, seconds).map(lambda two: two[0] // 60 * 60 + two[1]), anywhere)


def dates(zone: str = LONDON) -> st.SearchStrategy[date]:
    """Dates within nine days of the changes of a zone's clocks."""
    starts = [date.fromisoformat(change[:10]).toordinal() for change in CHANGES[zone]]
    return st.builds(lambda day, off: date.fromordinal(day + off), st.sampled_from(starts), st.integers(-9, 9))


@st.composite
def leaves(draw: st.DrawFn, zone: str = LONDON) -> tuple[date, date]:
    """Leave of some days, both ends included."""
    first = draw(dates(zone))
    return first, date.fromordinal(first.toordinal() + draw(st.sampled_from((0, 0, 1, 6))))


@st.composite
def patterns(draw: st.DrawFn, zone: str | None = None, usual: bool | None = None) -> Pattern:
    """Patterns of any form: nights, split shifts, part time, leave. The ``usual`` ones are those of people with core hours and lunch;
    None makes both kinds."""
    zone = draw(zones) if zone is None else zone
    free: dict[str, Any] = {
        "leave": tuple(draw(st.lists(leaves(zone), max_size=2))),
        "closures": tuple(draw(st.lists(dates(zone), max_size=2))),
        "flexi": draw(st.booleans()),
        "time_zone": zone,
    }
    days = draw(st.one_of(st.just(frozenset(range(7))), st.frozensets(st.integers(0, 6), min_size=1)))
    if draw(st.booleans()) if usual is None else usual:
        return _usual(draw, days)._replace(**free)
    few = st.lists(hours, max_size=3).map(tuple)
    return Pattern(days, draw(few), draw(few), draw(few), nights=draw(st.booleans()), **free)


def _usual(draw: st.DrawFn, days: frozenset[int]) -> Pattern:
    """A spell of work with lunch in it and core hours before and after lunch, at any hour of the day or night."""
    start, length = draw(minutes), draw(st.integers(240, 720))
    lunch, long = draw(st.integers(60, length - 120)), draw(st.sampled_from((30, 60, 90, 120)))
    edges = [(start + minute) % 1440 for minute in (0, 30, lunch, min(lunch + long, length - 30), length - 20, length)]
    core = draw(st.sampled_from(((), ((edges[1], edges[2]), (edges[3], edges[4])), ((edges[3], edges[4]),))))
    night = start >= 720 and start + length > 1440
    return Pattern(days, ((edges[0], edges[5]),), core, ((edges[2], edges[3]),), nights=night and draw(st.booleans()))


@st.composite
def patterns_and_moments(draw: st.DrawFn, usual: bool | None = None) -> tuple[Pattern, int]:
    """A pattern, and a moment near a change of its own zone's clocks."""
    pattern = draw(patterns(usual=usual))
    return pattern, draw(moments(pattern.time_zone))


@st.composite
def stamps(draw: st.DrawFn, near: int = 0) -> Stamp:
    """A clock event within two days of a moment: close to others, now and then late, ahead of its time, or with an id used before."""
    second = st.one_of(st.sampled_from(range(-48 * HOUR, 2 * HOUR, HOUR // 4)), st.integers(-600, 600), st.integers(-48 * HOUR, 2 * HOUR))
    at = near + draw(second)
    received = at + draw(st.one_of(st.sampled_from((-100, 0, 0, 1, 30)), st.integers(-1000, 90_000)))
    source, terminal = draw(st.sampled_from(("gate", "button"))), draw(st.sampled_from(("", "north", "south")))
    return Stamp(draw(st.sampled_from(KINDS)), at, received, source, str(draw(st.integers(0, 60))), terminal)


def days_of_stamps(near: int = 0) -> st.SearchStrategy[list[Stamp]]:
    """Events of one person before and around a moment, in the order in which they arrive."""
    return st.lists(stamps(near), max_size=12)
