"""Moments as people write them, with and without offset, on nights when clocks change; and as people read them."""

from zoneinfo import ZoneInfo

import pytest

from forethought.asking.moment import moment_of, until_told, written

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-11-17T10:40", "2026-11-17T10:40:00+00:00"),
        (" 2026-11-17 10:40 ", "2026-11-17T10:40:00+00:00"),
        ("2026-07-17T10:40", "2026-07-17T10:40:00+01:00"),
        ("2026-07-17T10:40Z", "2026-07-17T11:40:00+01:00"),
        ("2026-07-17T10:40+02:00", "2026-07-17T09:40:00+01:00"),
        ("2026-10-25T01:30", "2026-10-25T01:30:00+01:00"),  # twice: the first
        ("2026-10-25T01:30+00:00", "2026-10-25T01:30:00+00:00"),
        ("2026-03-29T01:30", "2026-03-29T02:30:00+01:00"),  # never: moves on
        ("2026-11-17T11:59:59.999", "2026-11-17T11:59:59+00:00"),
    ],
)
def test_a_moment_is_read_in_its_zone(text: str, read: str) -> None:
    assert written(moment_of(text, LONDON), LONDON) == read


@pytest.mark.parametrize(
    ("until", "told"),
    [
        ("2026-11-17T12:00", "Until 12:00 today"),
        ("2026-11-18T09:00", "Until 09:00 tomorrow"),
        ("2026-11-24T12:00", "Until Tuesday 24 November 2026, 12:00"),
        ("2027-01-04T09:00", "Until Monday 4 January 2027, 09:00"),
    ],
)
def test_until_is_told_as_people_say_it(until: str, told: str) -> None:
    now = moment_of("2026-11-17T10:40", LONDON)
    assert until_told(moment_of(until, LONDON), now, LONDON) == told


def test_a_time_that_comes_twice_says_which() -> None:
    now = moment_of("2026-10-25T00:30", LONDON)
    assert until_told(moment_of("2026-10-25T01:30+01:00", LONDON), now, LONDON) == "Until 01:30 BST today"
    assert until_told(moment_of("2026-10-25T01:30+00:00", LONDON), now, LONDON) == "Until 01:30 GMT today"
    assert until_told(moment_of("2026-10-25T02:30", LONDON), now, LONDON) == "Until 02:30 today"
