"""Hours, clocks and moments in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from forethought.access.clock import Clock
from forethought.access.pattern import Pattern, UnusablePattern, pattern_of
from forethought.words import _

from .mine import ZONE


def weekdays() -> tuple[str, ...]:
    """The days of the week, Monday first."""
    return _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday")


def pattern_lines(row: Mapping[str, Any], on_holidays: bool = False) -> list[str]:
    """A post's hours in short sentences."""
    try:
        pattern = pattern_of(row)
    except UnusablePattern:
        return [_("These hours cannot be read any more. Please change them.")]
    lines = [f"{_days_told(pattern)}, {_spells_told(pattern.work)}" if pattern.work else _days_told(pattern)]
    if pattern.core:
        lines.append(_("Core hours: {hours}").format(hours=_spells_told(pattern.core)))
    if pattern.lunch:
        lines.append(_("Lunch: {hours}").format(hours=_spells_told(pattern.lunch)))
    lines.append(_("Flexitime") if pattern.flexi else _("Fixed hours"))
    if on_holidays:
        lines.append(_("Bank holidays too"))
    return lines


def clock_told(clock: Clock, now: int) -> str:
    """A clock in a sentence."""
    if clock.state == "none":
        return _("We do not know whether you are clocked in or out.")
    said = {"in": _("You are clocked in"), "out": _("You are clocked out"), "break": _("You are on a break")}[clock.state]
    return _("{said}, since {moment}.").format(said=said, moment=moment_told(clock.since, now))


def moment_told(moment: int, now: int) -> str:
    """A moment as people say it: the time, and the day where it is another."""
    then, today = datetime.fromtimestamp(moment, ZONE), datetime.fromtimestamp(now, ZONE).date()
    if then.date() == today:
        return f"{then:%H:%M}"
    if then.date() == today - timedelta(days=1):
        return _("{time} yesterday").format(time=f"{then:%H:%M}")
    if then.date() == today + timedelta(days=1):
        return _("{time} tomorrow").format(time=f"{then:%H:%M}")
    return _("{time} on {day} {month}").format(time=f"{then:%H:%M}", day=then.day, month=_months()[then.month - 1])


def month_told(first: date) -> str:
    """A month by any day of it."""
    return f"{_months()[first.month - 1]} {first.year}"


def _months() -> tuple[str, ...]:
    return _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"), _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")


def _days_told(pattern: Pattern) -> str:
    days = sorted(pattern.days)
    start = next((day for day in days if (day - 1) % 7 not in pattern.days), days[0])
    run = [(start + n) % 7 for n in range(len(days))]
    if len(days) == 7:
        told = _("Every day")
    elif len(days) > 2 and set(run) == set(days):
        told = _("{first} to {last}").format(first=weekdays()[run[0]], last=weekdays()[run[-1]])
    else:
        told = _listed([weekdays()[day] for day in (run if set(run) == set(days) else days)])
    return _("Nights that begin on {days}").format(days=told) if pattern.nights else told


def _spells_told(spells: Iterable[tuple[int, int]]) -> str:
    return _listed([_("{start} to {end}").format(start=_time(start), end=_time(end)) for start, end in spells])


def _time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _listed(words: list[str]) -> str:
    return _(" and ").join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
