"""Working hours as spells of time: a pattern or a roster compiled to sorted breakpoints in UTC."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from forethought.words import _

from .pattern import HOME_ZONE, Pattern, UnusablePattern
from .shift import Span, shift_of
from .wall import DAY, first_moment, wall_minute

SPELLS = ("off", "around", "work", "lunch", "core")
"""What a moment may be: no working day; before or after work on a working day; in work but neither core nor lunch; lunch; core."""
WEIGHTIEST_LAST = ("off", "around", "lunch", "work", "core")
"""Which of two posts' spells holds: a break in one post is no break in the other."""
YEARS = (1960, 2200)
"""The years, both included, whose hours can be worked out."""
MOST_DAYS = 800

_NEVER = 1 << 62
_WEIGHT = {spell: weight for weight, spell in enumerate(WEIGHTIEST_LAST)}


class Timeline(NamedTuple):
    """Breakpoints in UTC epoch seconds, sorted; ``spells[i]`` holds from ``times[i]`` until ``times[i + 1]``.

    ``times[0]`` is the start of what is known. The last spell has no end here: who compiled the hours knows until when they are known.
    """

    times: tuple[int, ...]
    spells: tuple[str, ...]


def compile_pattern(pattern: Pattern, start: date, days: int) -> Timeline:
    """The timeline of a pattern for so many local days from ``start`` on."""
    _check(start, days)
    first, shift = start.toordinal(), shift_of(pattern)
    near = range(first - 2, first + days + 1)  # a night of two evenings ago may last until noon; a spell may start at the last midnight
    free = _free_days(pattern, near.start, near.stop)
    spans: list[Span] = []
    for day in near:
        if (day - 1) % 7 in pattern.days and day not in free:
            midnight = day * DAY
            spans += [(midnight + begins, midnight + ends, spell) for begins, ends, spell in shift]
    return _timeline(spans, first, days, pattern.time_zone)


def compile_roster(spells: Iterable[tuple[int, int]], start: date, days: int, time_zone: str = HOME_ZONE) -> Timeline:
    """The timeline of dated spells of work, [start, end) in UTC epoch seconds, for so many local days of a zone."""
    _check(start, days)
    first = start.toordinal()
    low, high = first_moment(time_zone, first * DAY), first_moment(time_zone, (first + days) * DAY)
    near = [(max(begins, low), min(ends, high)) for begins, ends in spells if begins < ends and begins <= high and ends >= low]
    days_of_work = _timeline([(*_minutes(time_zone, spell), "around") for spell in near], first, days, time_zone)
    dated = _painted([(begins, ends, "work") for begins, ends in near])
    return overlay([days_of_work, _between(low, high, dated)])


def overlay(timelines: Sequence[Timeline]) -> Timeline:
    """One timeline of two posts, or of a roster over a pattern: core > work > lunch > around > off at each moment.

    Before its own start a timeline counts as off.
    """
    if not timelines:
        raise ValueError("There must be a timeline.")
    if len(timelines) == 1:
        return timelines[0]
    spans = []
    for times, spells in timelines:
        ends = (*times[1:], _NEVER)
        spans += [(begins, end, spell) for begins, end, spell in zip(times, ends, spells, strict=True)]
    return _between(min(timeline.times[0] for timeline in timelines), _NEVER, _painted(spans))


def spell_at(timeline: Timeline, moment: int) -> str:
    """Which of SPELLS a moment is in; before the start of what is known, the first."""
    return timeline.spells[max(0, bisect_right(timeline.times, moment) - 1)]


def _check(start: date, days: int) -> None:
    if not YEARS[0] <= start.year <= YEARS[1] or not 1 <= days <= MOST_DAYS:
        sentence = _("Hours can be worked out for at most {days} days of the years {first} to {last}.")
        raise UnusablePattern(sentence.format(days=MOST_DAYS, first=YEARS[0], last=YEARS[1]))


def _free_days(pattern: Pattern, first: int, end: int) -> set[int]:
    """The days of leave and closure among the ordinals from ``first`` until before ``end``."""
    free = {day.toordinal() for day in pattern.closures}
    for begins, ends in pattern.leave:
        free.update(range(max(first, begins.toordinal()), min(end, ends.toordinal() + 1)))
    return free


def _timeline(spans: list[Span], first: int, days: int, zone: str) -> Timeline:
    """The timeline of spans in minutes of the wall, with the rest of each working day around them."""
    working = {day for begins, ends, _spell in spans for day in range((begins - 1) // DAY, ends // DAY + 1)}
    spans = [*spans, *((day * DAY, (day + 1) * DAY, "around") for day in working)]
    painted = ((first_moment(zone, minute), spell) for minute, spell in _painted(spans))
    return _between(first_moment(zone, first * DAY), first_moment(zone, (first + days) * DAY), painted)


def _painted(spans: Sequence[Span]) -> Iterable[tuple[int, str]]:
    """Where a span starts or ends, in order, and the weightiest spell that holds from there on."""
    edges = [(begins, _WEIGHT[spell], 1) for begins, _ends, spell in spans] + [(ends, _WEIGHT[spell], -1) for _begins, ends, spell in spans]
    edges.sort()
    open_spans = [1, 0, 0, 0, 0]
    painted = {}
    for at, weight, step in edges:
        open_spans[weight] += step
        heaviest = 4
        while not open_spans[heaviest]:
            heaviest -= 1
        painted[at] = WEIGHTIEST_LAST[heaviest]  # the last of several edges at a moment says what holds
    return painted.items()


def _between(start: int, end: int, painted: Iterable[tuple[int, str]]) -> Timeline:
    """The timeline from a start until an end: what lies outside is left out, and so is what changes nothing or lasts no time."""
    times, spells = [start], ["off"]
    for at, spell in painted:
        if at >= end:
            break
        if at <= times[-1]:
            spells[-1] = spell
            if len(spells) > 1 and spells[-2] == spell:
                del times[-1], spells[-1]
        elif spell != spells[-1]:
            times.append(at)
            spells.append(spell)
    return Timeline(tuple(times), tuple(spells))


def _minutes(zone: str, spell: tuple[int, int]) -> tuple[int, int]:
    return wall_minute(zone, spell[0]), wall_minute(zone, spell[1])
