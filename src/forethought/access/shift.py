"""The shift of a working day: its spells of work, lunch and core, in minutes from the midnight before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from .pattern import Pattern
from .wall import DAY

Span = tuple[int, int, str]
"""A start, an end and a spell: [start, end)."""
NOON = DAY // 2
Hours = tuple[tuple[int, int], ...]


def shift_of(pattern: Pattern) -> tuple[Span, ...]:
    """The spans of one shift, none of which overlap.

    Core hours count where they fall into work, whatever the date: of 10:00-12:00 a morning shift until 11:00 has one hour.
    Lunch counts from the start of the shift until its end, so between two spells of work too, and it interrupts core hours.
    Somebody who has core hours and no others works in these.
    """
    return _shift(pattern.work or pattern.core, pattern.core, pattern.lunch, pattern.nights)


@lru_cache(maxsize=1024)
def _shift(work: Hours, core: Hours, lunch: Hours, nights: bool) -> tuple[Span, ...]:
    if not work:
        return ()
    worked = [_placed(spell, nights) for spell in work]
    whole = (min(begins for begins, _ends in worked), max(ends for _begins, ends in worked))
    cores = [part for spell in worked for part in _within(spell, core)]
    lunches = list(_within(whole, lunch))
    edges = sorted({edge for spells in (worked, cores, lunches) for spell in spells for edge in spell})
    named = ((lunches, "lunch"), (cores, "core"), (worked, "work"))
    spans = []
    for begins, ends in pairwise(edges):
        name = next((name for spells, name in named if _holds(spells, begins)), "")
        if name:
            spans.append((begins, ends, name))
    return tuple(spans)


def _placed(spell: tuple[int, int], nights: bool) -> tuple[int, int]:
    """A spell of work from the midnight before the shift; of a night, what starts before noon is on the morning after."""
    start, end = spell
    later = DAY if nights and start < NOON else 0
    return later + start, later + (end if end > start else end + DAY)


def _within(whole: tuple[int, int], spells: Hours) -> Iterator[tuple[int, int]]:
    """The parts of spells, on whatever date, that lie in the whole."""
    for start, end in spells:
        length = (end if end > start else end + DAY) - start
        for day in range(-1, 3):
            begins = max(whole[0], day * DAY + start)
            ends = min(whole[1], day * DAY + start + length)
            if begins < ends:
                yield begins, ends


def _holds(spells: Iterable[tuple[int, int]], minute: int) -> bool:
    return any(begins <= minute < ends for begins, ends in spells)
