"""Moments as people write them and as they read them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from forethought.words import _

from .fault import UnusableRow

EARLIEST, LATEST = 1970, 2199
"""The years, both included, of which a moment may be asked."""


def zone_of(name: str) -> tzinfo:
    """The time zone of a name, such as ``Europe/London``; UnusableRow where there is none."""
    from zoneinfo import ZoneInfo  # only where a moment is asked for

    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise UnusableRow(_("There is no time zone called “{name}”; one is called Europe/London.").format(name=name)) from None


def moment_of(text: str, zone: tzinfo) -> int:
    """UTC epoch seconds of a moment in ISO 8601; without offset it is in the zone.

    Of a time that happens twice, as when the clocks go back, it is the first; one that is skipped moves on by as much as the clocks.
    """
    try:
        told = datetime.fromisoformat(text.strip())
        when = (told if told.tzinfo else told.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        when = None
    if when is None or len(text.strip()) <= len("2026-11-17"):
        sentence = _("“{text}” is not a moment; a moment is written as 2026-11-17T10:40, or with an offset as 2026-11-17T10:40+00:00.")
        raise UnusableRow(sentence.format(text=text[:40]))
    if not EARLIEST <= when.year <= LATEST:
        raise UnusableRow(_("The moment must be in the years {first} to {last}.").format(first=EARLIEST, last=LATEST))
    return int(when.timestamp())


def written(moment: int, zone: tzinfo) -> str:
    """A moment in ISO 8601 with the zone's offset, as in 2026-11-17T12:00:00+00:00."""
    return datetime.fromtimestamp(moment, zone).isoformat()


def until_told(until: int, now: int, zone: tzinfo) -> str:
    """“Until 12:00 today”, “Until 09:00 tomorrow”, “Until Tuesday 17 November 2026, 12:00”."""
    then, today = datetime.fromtimestamp(until, zone), datetime.fromtimestamp(now, zone).date()
    clock = _clock(then)
    if then.date() == today:
        return _("Until {time} today").format(time=clock)
    if then.date() == today + timedelta(days=1):
        return _("Until {time} tomorrow").format(time=clock)
    weekday, month = _weekdays()[then.weekday()], _months()[then.month - 1]
    day = _("{weekday} {day} {month} {year}").format(weekday=weekday, day=then.day, month=month, year=then.year)
    return _("Until {day}, {time}").format(day=day, time=clock)


def _clock(then: datetime) -> str:
    """The time of day; with the name of the offset where the clocks go back and it happens twice."""
    twice = then.utcoffset() != then.replace(fold=1 - then.fold).utcoffset()
    return f"{then:%H:%M} {then:%Z}" if twice else f"{then:%H:%M}"


def _weekdays() -> tuple[str, ...]:
    return _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday")


def _months() -> tuple[str, ...]:
    return (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
        _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
