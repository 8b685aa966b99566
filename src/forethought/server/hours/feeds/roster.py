"""Dated spells of work and days of leave out of an iCalendar file (RFC 5545)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from forethought.words import _

from .clocked import UnusableFeed
from .fields import UnusableField
from .roster_guard import SERIES_SECONDS, SLOW_SERIES, WHOLE_SECONDS, TakesTooLong, at_most, check_rule, refuse_bomb
from .roster_words import Words, is_ignored, is_leave

LONGEST = 24 * 3600
"""Seconds that a shift may last."""
_LENGTH = "X-FORETHOUGHT-LENGTH"


class Spell(NamedTuple):
    """A spell of work, [starts, ends) in UTC epoch seconds.

    ``whose``: employee numbers or e-mail addresses; empty for whomever the file is for.
    """

    uid: str
    starts: int
    ends: int
    whose: tuple[str, ...] = ()


class Away(NamedTuple):
    """Whole days of leave, both ends included."""

    uid: str
    first: date
    last: date
    whose: tuple[str, ...] = ()


class Roster(NamedTuple):
    """What a calendar says of the time asked for, sorted; and a sentence for each event that cannot be used, quoting nothing of it."""

    spells: tuple[Spell, ...]
    leave: tuple[Away, ...]
    refused: tuple[str, ...]


def read_roster(raw: bytes, start: int, end: int, *, zone: str = "Europe/London", words: Words | None = None) -> Roster:
    """The spells between ``start`` and ``end`` (UTC epoch seconds) and the leave; UnusableFeed where it is no calendar, or a bomb.

    ``zone``: the zone of times that name none (floating times and whole days).
    """
    refuse_bomb(raw)
    found = _Found(ZoneInfo(zone), words or Words(), start, end)
    calendar = _parsed(raw)
    if str(calendar.get("METHOD", "")).upper() != "CANCEL":
        _expand(calendar, found)
    spells = [cut for spell in found.spells for cut in _without(spell, found.away)]
    return Roster(tuple(sorted(set(spells), key=_order)), tuple(sorted(set(found.leave))), tuple(found.refused))


class _Found:
    """What has been found so far."""

    def __init__(self, zone: tzinfo, words: Words, start: int, end: int) -> None:
        self.zone, self.words, self.start, self.end = zone, words, start, end
        self.spells: list[Spell] = []
        self.away: list[Spell] = []
        self.leave: list[Away] = []
        self.refused: list[str] = []

    def take(self, event: Any) -> None:
        """One occurrence of an event."""
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            return
        uid, whose = str(event.get("UID", "")), _whose(event)
        leave = is_leave(event, self.words)
        if not leave and (str(event.get("TRANSP", "")).upper() == "TRANSPARENT" or is_ignored(event, self.words)):
            return
        days = _whole_days(event, leave=leave)
        if days:
            if not leave:
                raise UnusableField(_("An event lasts all day, so it does not say when work begins and ends."))
            self.leave.append(Away(uid, *days, whose))
            return
        spell = Spell(uid, *self._from_to(event), whose)
        if spell.starts >= spell.ends or spell.ends <= self.start or spell.starts >= self.end:
            return
        if not leave and spell.ends - spell.starts > LONGEST:
            raise UnusableField(_("A shift lasts longer than 24 hours."))
        (self.away if leave else self.spells).append(spell)

    def _from_to(self, event: Any) -> tuple[int, int]:
        begins, ends = event.start, event.end
        at = self._epoch(begins)
        exact = event.get(_LENGTH)
        if exact is not None and int(exact) == (ends - begins).total_seconds():
            return at, at + int(exact)  # a length in hours is that many hours, whatever the clocks do
        return at, self._epoch(ends)

    def _epoch(self, moment: datetime) -> int:
        aware = moment if moment.tzinfo else moment.replace(tzinfo=self.zone)
        return int(aware.astimezone(UTC).timestamp())


def _parsed(raw: bytes) -> Any:
    from icalendar import Calendar  # 80 ms that only whoever reads rosters pays

    try:
        with at_most(WHOLE_SECONDS):
            return Calendar.from_ical(raw.removeprefix(b"\xef\xbb\xbf"))
    except (TakesTooLong, Exception):  # noqa: BLE001  # whatever a library trips over is the file's fault
        raise UnusableFeed(_("This is not a whole iCalendar file (.ics).")) from None


def _expand(calendar: Any, found: _Found) -> None:
    """Every series on its own: a bad one costs itself only."""
    until, slow = time.thread_time() + WHOLE_SECONDS, 0
    for series in _series(calendar):
        try:
            for occurrence in _occurrences(series, found):
                found.take(occurrence)
        except UnusableField as fault:
            found.refused.append(str(fault))
        except TakesTooLong:
            slow += 1
            found.refused.append(_("An event repeats in a way that takes too long to work out."))
        except Exception:  # noqa: BLE001  # whatever a library trips over is the event's fault
            found.refused.append(_("An event cannot be read."))
        if slow >= SLOW_SERIES or time.thread_time() > until:
            raise UnusableFeed(_("The calendar takes too long to work out. Send one for each team, or for a shorter time."))


def _series(calendar: Any) -> Iterator[list[Any]]:
    """The events of a calendar by their UID: what repeats, with the changes to single days of it."""
    by_uid: dict[str, list[Any]] = {}
    for at, event in enumerate(calendar.walk("VEVENT")):
        by_uid.setdefault(str(event.get("UID", "")) or f"\0{at}", []).append(event)
    return iter(by_uid.values())


def _occurrences(series: list[Any], found: _Found) -> list[Any]:
    from icalendar import Calendar
    from recurring_ical_events import of

    repeats = False
    alone = Calendar()
    for event in series:
        _check(event)
        rules = event.get("RRULE", [])
        for rule in rules if isinstance(rules, list) else [rules]:
            check_rule(rule)
        repeats = repeats or "RRULE" in event or "RDATE" in event
        alone.add_component(event)
    start, end = (datetime.fromtimestamp(at, UTC) for at in (found.start - LONGEST, found.end))
    with at_most(SERIES_SECONDS if repeats else WHOLE_SECONDS):
        occurrences: list[Any] = of(alone).between(start, end)
        return occurrences


def _check(event: Any) -> None:
    """That an event has a start that can be read, in a zone that is known; and note a length that is given in hours."""
    if event.errors or "DTSTART" not in event:
        raise UnusableField(_("An event has a date or time that cannot be read."))
    for name in ("DTSTART", "DTEND"):
        value = event.get(name)
        if value is not None and "TZID" in value.params and isinstance(value.dt, datetime) and value.dt.tzinfo is None:
            raise UnusableField(_("An event is in a time zone that is not known and that the file does not describe."))
    if "DTEND" in event and _comparable(event["DTEND"].dt) < _comparable(event["DTSTART"].dt):
        raise UnusableField(_("An event ends before it begins."))
    if "DURATION" in event and "T" in event["DURATION"].to_ical().decode():
        event.add(_LENGTH, str(int(event["DURATION"].dt.total_seconds())))


def _comparable(moment: date) -> float:
    """A moment that can be compared, however it is given."""
    whole = moment if isinstance(moment, datetime) else datetime.combine(moment, datetime.min.time())
    return (whole if whole.tzinfo else whole.replace(tzinfo=UTC)).timestamp()


def _whole_days(event: Any, *, leave: bool) -> tuple[date, date] | None:
    """The first and the last day of an event that lasts whole days; leave also where it is written from midnight to midnight."""
    begins, ends = event.start, event.end
    if isinstance(begins, datetime):
        midnights = leave and begins.time() == ends.time() == datetime.min.time() and ends.date() > begins.date()
        return (begins.date(), ends.date() - timedelta(days=1)) if midnights else None
    return begins, max(begins, ends - timedelta(days=1))


def _whose(event: Any) -> tuple[str, ...]:
    """The employee number that an event names, or the e-mail addresses of those who attend; empty where it names nobody."""
    number = str(event.get("X-EMPLOYEE-NUMBER", "")).strip()
    if number:
        return (number,)
    given = event.get("ATTENDEE", [])
    attend = [one for one in (given if isinstance(given, list) else [given]) if one.params.get("PARTSTAT", "").upper() != "DECLINED"]
    return tuple(sorted({str(one).strip().lower().removeprefix("mailto:") for one in attend}))


def _without(spell: Spell, away: list[Spell]) -> Iterator[Spell]:
    """What is left of a spell of work beside leave for part of the day."""
    at = spell.starts
    for leave in sorted(away, key=_order):
        if leave.whose and set(leave.whose).isdisjoint(spell.whose or leave.whose):
            continue
        if leave.starts < spell.ends and leave.ends > at:
            if leave.starts > at:
                yield spell._replace(starts=at, ends=leave.starts)
            at = leave.ends
    if at < spell.ends:
        yield spell._replace(starts=at)


def _order(spell: Spell) -> tuple[int, int, str]:
    return spell.starts, spell.ends, spell.uid
