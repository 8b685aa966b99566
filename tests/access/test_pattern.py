"""Working patterns out of rows: every form of the contract is taken."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from forethought.access.pattern import FIELDS, Pattern, pattern_of
from tests.access.strategies import patterns

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
ALL = set(range(7))

DAYS = [
    ("Mon-Fri", {MON, TUE, WED, THU, FRI}, False),
    ("Tue-Sat", {TUE, WED, THU, FRI, SAT}, False),
    ("Mon,Wed", {MON, WED}, False),
    ("Sun-Thu nights", {SUN, MON, TUE, WED, THU}, True),
    ("Fri-Mon", {FRI, SAT, SUN, MON}, False),
    ("Mon-Sun", ALL, False),
    ("Sun-Sat", ALL, False),
    ("Mon", {MON}, False),
    ("Wed-Wed", {WED}, False),
    ("Mon-Wed,Fri", {MON, TUE, WED, FRI}, False),
    ("Mon,Mon,Mon-Tue", {MON, TUE}, False),
    ("Sat nights", {SAT}, True),
    ("Fri night", {FRI}, True),
    ("Fri,Sat nights", {FRI, SAT}, True),
    ("mon-fri", {MON, TUE, WED, THU, FRI}, False),
    ("  MON , WED ", {MON, WED}, False),
    ("Monday - Friday", {MON, TUE, WED, THU, FRI}, False),
    ("Tues,Thurs", {TUE, THU}, False),
    ("Mon–Fri", {MON, TUE, WED, THU, FRI}, False),
    ("Sunday-Thursday Nights", {SUN, MON, TUE, WED, THU}, True),
]


@pytest.mark.parametrize(("text", "days", "nights"), DAYS)
def test_days(text: str, days: set[int], nights: bool) -> None:
    pattern = pattern_of({"days": text})
    assert (set(pattern.days), pattern.nights) == (days, nights)


HOURS = [
    ("09:00-17:00", ((540, 1020),)),
    ("22:00-06:00", ((1320, 360),)),
    ("00:00-24:00", ((0, 1440),)),
    ("22:00-24:00", ((1320, 1440),)),
    ("22:00-00:00", ((1320, 0),)),
    ("08:00-08:00", ((480, 480),)),
    ("9:00-17:30", ((540, 1050),)),
    ("09:00 – 17:00", ((540, 1020),)),
    (["07:00-10:00", "15:00-18:00"], ((420, 600), (900, 1080))),
    (["09:00-17:00"], ((540, 1020),)),
    ([], ()),
    (None, ()),
]


@pytest.mark.parametrize("field", ["work", "core", "lunch"])
@pytest.mark.parametrize(("value", "spells"), HOURS)
def test_hours(field: str, value: Any, spells: tuple[tuple[int, int], ...]) -> None:
    pattern = pattern_of({"days": "Mon-Fri", field: value})
    assert getattr(pattern, field) == spells


FREE = [
    (None, ()),
    ([], ()),
    (["2026-12-24"], ((date(2026, 12, 24), date(2026, 12, 24)),)),
    (["2026-12-28/2027-01-02"], ((date(2026, 12, 28), date(2027, 1, 2)),)),
    (["2026-12-24/2026-12-24"], ((date(2026, 12, 24), date(2026, 12, 24)),)),
    ("2028-02-29", ((date(2028, 2, 29), date(2028, 2, 29)),)),
    ([date(2026, 12, 24)], ((date(2026, 12, 24), date(2026, 12, 24)),)),
    (["0001-01-01/9999-12-31"], ((date(1, 1, 1), date(9999, 12, 31)),)),
]


@pytest.mark.parametrize(("value", "leave"), FREE)
def test_leave(value: Any, leave: tuple[tuple[date, date], ...]) -> None:
    assert pattern_of({"days": "Mon", "leave": value}).leave == leave


def test_closures_are_dates() -> None:
    assert pattern_of({"days": "Mon", "closures": ["2026-12-25", "2026-12-28"]}).closures == (date(2026, 12, 25), date(2026, 12, 28))


def test_what_is_left_out_is_the_usual() -> None:
    assert pattern_of({"days": "Mon"}) == Pattern(frozenset({MON}), (), (), (), True, "Europe/London", (), ())
    assert pattern_of({"days": "Mon"} | dict.fromkeys(set(FIELDS) - {"days"})) == pattern_of({"days": "Mon"})


@given(patterns())
def test_what_is_written_is_read(pattern: Pattern) -> None:
    assert pattern_of(written(pattern)) == pattern


def written(pattern: Pattern) -> dict[str, Any]:
    """The row of a pattern."""
    days = ",".join("Mon Tue Wed Thu Fri Sat Sun".split()[day] for day in sorted(pattern.days))
    spells = {name: [f"{told(start)}-{told(end)}" for start, end in getattr(pattern, name)] for name in ("work", "core", "lunch")}
    return {
        "days": days + " nights" * pattern.nights,
        **spells,
        "flexi": pattern.flexi,
        "time_zone": pattern.time_zone,
        "leave": [f"{first}/{last}" for first, last in pattern.leave],
        "closures": [str(day) for day in pattern.closures],
    }


def told(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
