"""Clock events, as they come from the button and from every feed."""

from __future__ import annotations

import time
from collections.abc import Iterable

from django.db import transaction

from forethought.access.clock import Stamp, clock_at
from forethought.server.hours.feeds.clocked import Clocked, Refused
from forethought.server.hours.feeds.tally import Taken
from forethought.server.hours.models import ClockEvent, ClockState
from forethought.server.hours.snapshot import after_commit, clock_changed
from forethought.server.people.actions import number_of
from forethought.server.people.models import Person
from forethought.words import _

BUTTON = "button"
"""The source of what people say themselves."""
LOOKED_BACK = 3 * 24 * 3600
"""Seconds of events that a clock is worked out from: whoever has been in for longer forgot to clock out."""

BATCH = 1_000


@transaction.atomic
def record_clock_events(*, source: str, events: Iterable[Clocked], now: int | None = None) -> Taken:
    """Keep events of a source, each once however often it comes; an event of somebody who is not in the directory is refused."""
    moment = int(time.time()) if now is None else now
    rows = list(events)
    people = _people({number_of(row.number) for row in rows})
    known: dict[str, Clocked] = {}
    refused, repeated = [], 0
    for row in rows:
        if number_of(row.number) not in people:
            refused.append(Refused(row.line, "number", _("Nobody in the directory has this employee number.")))
        elif row.stamp.id in known:
            repeated += 1
        else:
            known[row.stamp.id] = row
    kept = set(ClockEvent.objects.filter(source=source, event_id__in=list(known)).values_list("event_id", flat=True))
    new = [row for id, row in known.items() if id not in kept]
    ClockEvent.objects.bulk_create(
        [_event(people[number_of(row.number)], source, row.stamp) for row in new], ignore_conflicts=True, batch_size=500
    )
    work_out({people[number_of(row.number)] for row in new}, moment)
    if new:
        after_commit(clock_changed)
    return Taken(len(new), repeated + len(known) - len(new), tuple(refused))


def work_out_clocks(*, now: int) -> None:
    """Work out every clock again from its events: some of them may have lain ahead, or are deleted now."""
    with transaction.atomic():
        everybody = list(ClockState.objects.values_list("person_id", flat=True))
        for start in range(0, len(everybody), BATCH):
            work_out(set(everybody[start : start + BATCH]), now)
        after_commit(clock_changed)


def stamps_of(person: Person, now: int) -> list[Stamp]:
    """A person's events of the last days."""
    rows = ClockEvent.objects.filter(person=person, occurred_at__gt=now - LOOKED_BACK)
    return [_stamp(*row) for row in rows.values_list(*_STAMP)]


_STAMP = ("kind", "occurred_at", "received_at", "source", "event_id", "terminal")


def _stamp(*fields: str | int) -> Stamp:
    return Stamp(*fields)


def _people(numbers: set[str]) -> dict[str, int]:
    """The people at work here by number."""
    return dict(Person.objects.filter(number__in=numbers, is_active=True).values_list("number", "pk"))


def _event(person: int, source: str, stamp: Stamp) -> ClockEvent:
    return ClockEvent(
        person_id=person,
        source=source,
        event_id=stamp.id,
        kind=stamp.kind,
        occurred_at=stamp.at,
        received_at=stamp.received,
        terminal=stamp.terminal,
    )


def work_out(people: set[int], now: int) -> None:
    """Keep what the events of these people come to now; called inside a transaction."""
    stamps: dict[int, list[Stamp]] = {person: [] for person in people}
    rows = ClockEvent.objects.filter(person_id__in=people, occurred_at__gt=now - LOOKED_BACK)
    for person, *fields in rows.values_list("person_id", *_STAMP):
        stamps[person].append(_stamp(*fields))
    states = []
    for person, theirs in stamps.items():
        clock = clock_at(theirs, now)
        latest = max(theirs, key=lambda stamp: (stamp.at, stamp.received), default=None)
        states.append(ClockState(person_id=person, state=clock.state, since=clock.since, source=latest.source if latest else ""))
    ClockState.objects.bulk_create(
        states, update_conflicts=True, unique_fields=["person"], update_fields=["state", "since", "source"], batch_size=500
    )
