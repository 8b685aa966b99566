"""When an answer is due, in the working hours of whoever is asked: their own where they are known, else Monday to Friday, 9 to 5."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from forethought.server.hours.calendar import closed_days
from forethought.server.hours.models import Leave
from forethought.server.hours.times import hours_of, timeline_of
from forethought.server.people.models import Person

AHEAD = 42
"""Days that are looked ahead."""
OPENS, SHUTS = time(9), time(17)
_HOME = ZoneInfo("Europe/London")

type Spell = tuple[int, int]


def worked_by(person: Person, since: int, seconds: int) -> int:
    """When the person will have worked so many seconds since a moment; all of it UTC epoch seconds."""
    for spells in (_own_spells(person, since), _office_spells(person, since)):
        left = seconds
        for begins, ends in spells:
            here = max(begins, since)
            if here < ends:
                if ends - here >= left:
                    return here + left
                left -= ends - here
    return since + AHEAD * 86400


def _own_spells(person: Person, since: int) -> Iterator[Spell]:
    today = datetime.fromtimestamp(since, _HOME).date()
    hours = hours_of([person], today, AHEAD).get(person.pk)
    timeline = timeline_of(hours, today, AHEAD) if hours else None
    if timeline is None:
        return
    for (begins, spell), (ends, _next) in pairwise(zip(timeline.times, timeline.spells, strict=True)):
        if spell in {"work", "core"}:
            yield begins, ends


def _office_spells(person: Person, since: int) -> Iterator[Spell]:
    first = datetime.fromtimestamp(since, _HOME).date()
    last = first + timedelta(days=AHEAD)
    closed = {day for day, _name in closed_days(person.work_area_id, first, last)}
    leave = list(Leave.objects.filter(person=person, first__lte=last, last__gte=first).values_list("first", "last"))
    for day in (first + timedelta(days=number) for number in range(AHEAD)):
        if day.weekday() < 5 and day not in closed and not any(begins <= day <= ends for begins, ends in leave):
            yield _moment(datetime.combine(day, OPENS, _HOME)), _moment(datetime.combine(day, SHUTS, _HOME))


def _moment(when: datetime) -> int:
    return int(when.timestamp())
