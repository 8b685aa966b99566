"""Dates and times as systems write them: UK forms, ISO forms, both clock changes, and what is none."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from forethought.server.hours.feeds.fields import UnusableField
from forethought.server.hours.feeds.moments import AHEAD, KEPT, moment_of

LONDON, NEW_YORK = ZoneInfo("Europe/London"), ZoneInfo("America/New_York")
NOW = int(datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp())


def at(text: str, now: int = NOW, zone: ZoneInfo = LONDON, **more: bool) -> str:
    return f"{datetime.fromtimestamp(moment_of(text, zone, now, **more), UTC):%Y-%m-%d %H:%M:%S}"


FORMS = [
    "24/11/2026 08:59", "24/11/26 08:59", "24-11-2026 08:59:00", "24.11.2026 08.59", "24 Nov 2026 08:59", "24-Nov-26 8:59",
    "24 November 2026 08:59",
    "Tue 24 Nov 2026 08:59", "Tuesday, 24 Nov 2026 08:59", "24/11/2026 8:59 AM", "24/11/2026 08:59am", "24/11/2026, 08:59",
    "24/11/2026  08:59",
    "2026-11-24T08:59", "2026-11-24 08:59:00", "2026-11-24T08:59:00.000", "2026-11-24T08:59:00,5Z", "2026-11-24T08:59:00Z",
    "2026-11-24T09:59:00+01:00",
    "2026-11-24T09:59+0100", "2026-11-24T09:59+01", "2026-11-24T03:59:00-05:00", "2026/11/24 08:59", "20261124 0859", "20261124T085900",
    "20261124 085900",
    "24/11/2026 08:59 GMT", "24/11/2026 09:59 BST", "24/11/2026 08:59 UTC",
]  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_a_moment_in_many_forms(text: str) -> None:
    assert at(text) == "2026-11-24 08:59:00"


def test_a_moment_is_read_in_the_zone_of_the_feed_unless_it_says_its_own() -> None:
    assert at("24/11/2026 08:59", zone=NEW_YORK) == "2026-11-24 13:59:00"
    assert at("2026-11-24T08:59Z", zone=NEW_YORK) == "2026-11-24 08:59:00"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("24/11/2026 12:00 AM", "2026-11-24 00:00:00"),
        ("24/11/2026 12:00 PM", "2026-11-24 12:00:00"),
        ("24/11/2026 9 pm", "2026-11-24 21:00:00"),
        ("24/11/2026 23:59:60", "2026-11-24 23:59:59"),
    ],
)
def test_hours_of_twelve_and_leap_seconds(text: str, utc: str) -> None:
    assert at(text) == utc


CHANGES = [
    ("25/10/2026 00:59", "2026-10-24 23:59:00"),
    ("25/10/2026 01:30", "2026-10-25 00:30:00"),  # comes twice: the first
    ("25/10/2026 01:30 GMT", "2026-10-25 01:30:00"),
    ("25/10/2026 02:00", "2026-10-25 02:00:00"),
    ("29/03/2026 00:59", "2026-03-29 00:59:00"),
    ("29/03/2026 01:30", "2026-03-29 01:30:00"),  # never comes: a terminal not put forward yet
    ("29/03/2026 02:00", "2026-03-29 01:00:00"),
]


@pytest.mark.parametrize(("text", "utc"), CHANGES)
def test_both_clock_changes(text: str, utc: str) -> None:
    assert at(text, int(datetime.fromisoformat(f"{utc}+00:00").timestamp())) == utc


NONE = [
    "", " ", "yesterday", "24/11/2026", "08:59", "11/24/2026 08:59", "31/11/2026 08:59", "24/11/2026 25:00", "24/11/2026 08:60",
    "24/11/2026 08", "24/11/2026 13:00 PM",
    "24/11/2026 08:59 CET", "1795510740", "46350.374", "24/11/2026 08:59; DROP", "=NOW()", "2026-11-24T08:59+25:00", "2" * 5000,
    "24/11/2026 " + "0" * 500, "24 Foo 2026 08:59",
    "24/11-2026 08:59", "२४/११/२०२६ ०८:५९", "24/11/202608:59", "0000-01-01 00:00", "9999-12-31 23:59",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_moment_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UnusableField) as refused:
        at(text)
    assert str(refused.value).endswith(".")
    assert not text.strip() or text not in str(refused.value)


def test_a_moment_that_events_are_not_kept_for_is_refused() -> None:
    assert at("25/11/2026 12:02") == "2026-11-25 12:02:00"  # a fast clock is taken
    moment_of("26/11/2026 11:59", LONDON, NOW)
    for far in ("11/12/2026 08:59", "25/10/2026 11:59", "24/11/2016 08:59"):
        with pytest.raises(UnusableField):
            at(far)
    assert (AHEAD, KEPT) == (86_400, 31 * 86_400)


def test_an_offset_can_be_asked_for() -> None:
    assert at("2026-11-24T08:59Z", needs_offset=True) == "2026-11-24 08:59:00"
    with pytest.raises(UnusableField):
        at("2026-11-24T08:59", needs_offset=True)
