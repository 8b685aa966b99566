"""Everybody's hours as timelines: posts, leave, closures and rosters compiled together, each different set of them once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Q

from forethought.access.pattern import HOME_ZONE, Pattern, UnusablePattern, pattern_of
from forethought.access.spells import Timeline, compile_pattern, compile_roster, overlay
from forethought.server.people.models import Person

from .calendar import closures_by_area, holidays_between
from .models import Leave, RosterSpell, WorkingPattern

BEFORE = 2
"""Days before today that a timeline begins: a night may have begun the evening before."""
AHEAD = 9
"""Days from today that everybody's timelines reach: a week, and some days in which nobody needs to write them anew."""

type Days = tuple[tuple[date, date], ...]


class Hours(NamedTuple):
    """All that the hours of one person are made of; two people with the same have the same timeline.

    ``posts`` are rows as text, each with whether its holder works on bank holidays too, and so when the Council is ``closed``; nobody
    does when their own work area is.
    """

    posts: tuple[tuple[str, bool], ...] = ()
    leave: Days = ()
    closed: frozenset[date] = frozenset()
    area_closed: frozenset[date] = frozenset()
    roster: tuple[tuple[int, int], ...] = ()

    @property
    def are_known(self) -> bool:
        """Whether anything is known at all."""
        return bool(self.posts or self.roster)


class Posts(NamedTuple):
    """The patterns of a person that hold on a day, and whether any of them is flexi."""

    patterns: tuple[Pattern, ...]

    @property
    def flexi(self) -> bool:
        """Whether any post has flexi time; it has where no post is known."""
        return any(pattern.flexi for pattern in self.patterns) if self.patterns else True


def hours_of(people: Iterable[Person] | None, today: date, days: int = AHEAD) -> dict[int, Hours]:
    """The hours of these people (None: of everybody) from two days before today on, by person."""
    first, last = today - timedelta(days=BEFORE + 1), today + timedelta(days=days)
    chosen = Q() if people is None else Q(person__in=list(people))
    posts, areas = _posts(chosen, today)
    leave, roster = _leave(chosen, first, last), _rosters(chosen, first, last)
    closed = closures_by_area(first, last)
    return {
        person: Hours(
            tuple(posts.get(person, ())),
            tuple(sorted(leave.get(person, ()))),
            closed.get(None, frozenset()),
            closed.get(areas.get(person) or -1, frozenset()),
            tuple(sorted(roster.get(person, ()))),
        )
        for person in posts.keys() | roster.keys()
    }


def _posts(chosen: Q, today: date) -> tuple[dict[int, list[tuple[str, bool]]], dict[int, int | None]]:
    """The posts that hold today, and the work area, both by person."""
    posts: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    areas: dict[int, int | None] = {}
    held = WorkingPattern.objects.filter(chosen, Q(ends=None) | Q(ends__gte=today), starts__lte=today).order_by("pk")
    for person, area, row, always in held.values_list("person_id", "person__work_area_id", "row", "on_holidays"):
        posts[person].append((json.dumps(row, sort_keys=True), always))
        areas[person] = area
    return posts, areas


def _leave(chosen: Q, first: date, last: date) -> dict[int, list[tuple[date, date]]]:
    """Leave between two days, by person."""
    leave: dict[int, list[tuple[date, date]]] = defaultdict(list)
    rows = Leave.objects.filter(chosen, first__lte=last, last__gte=first)
    for person, begins, ends in rows.values_list("person_id", "first", "last"):
        leave[person].append((begins, ends))
    return leave


def timeline_of(hours: Hours, today: date, days: int = AHEAD) -> Timeline | None:
    """The timeline of some hours; None where nothing is known."""
    if not hours.are_known:
        return None
    start, whole = today - timedelta(days=BEFORE), BEFORE + days
    timelines = [compile_pattern(pattern, start, whole) for pattern in posts_of(hours, today, days).patterns]
    if hours.roster:
        zone = ZoneInfo(HOME_ZONE)
        worked = [spell for spell in hours.roster if not _away(datetime.fromtimestamp(spell[0], zone).date(), hours.leave)]
        timelines.append(compile_roster(worked, start, whole, HOME_ZONE))
    return overlay(timelines) if timelines else None


def posts_of(hours: Hours, today: date, days: int = AHEAD) -> Posts:
    """The patterns, with leave and closures; one that cannot be used any more is left out."""
    holidays = frozenset(holidays_between(today - timedelta(days=BEFORE + 1), today + timedelta(days=days)))
    made = []
    for text, always in hours.posts:
        try:
            pattern = pattern_of(json.loads(text))
        except UnusablePattern:
            continue
        free = hours.area_closed if always else hours.area_closed | hours.closed | holidays
        made.append(pattern._replace(leave=hours.leave, closures=tuple(sorted(free))))
    return Posts(tuple(made))


def _rosters(chosen: Q, first: date, last: date) -> dict[int, list[tuple[int, int]]]:
    low = int(datetime(first.year, first.month, first.day, tzinfo=UTC).timestamp())
    high = int(datetime(last.year, last.month, last.day, tzinfo=UTC).timestamp()) + 86400
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for person, starts, ends in RosterSpell.objects.filter(chosen, starts__lt=high, ends__gt=low).values_list(
        "person_id", "starts", "ends"
    ):
        found[person].append((starts, ends))
    return found


def _away(day: date, leave: Days) -> bool:
    return any(first <= day <= last for first, last in leave)
