"""The clock: whether somebody is clocked in, out or on a break, from events that come late, twice, out of order or not at all."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

KINDS = ("in", "out", "break-start", "break-end")
STATES = ("in", "out", "break", "none")

_AFTER = {"in": "in", "out": "out", "break-start": "break", "break-end": "in"}
_SAME_SECOND = {kind: n for n, kind in enumerate(("in", "break-start", "break-end", "out"))}
_SAME_SECOND_AT_WORK = {kind: n for n, kind in enumerate(("break-start", "break-end", "out", "in"))}


class Stamp(NamedTuple):
    """A clock event of one person: a kind of KINDS, when it happened and when it reached us (UTC epoch seconds), where it came from,
    and its id there, by which one that comes twice is known."""

    kind: str
    at: int
    received: int
    source: str
    id: str
    terminal: str = ""


class Clock(NamedTuple):
    """One of STATES, and since when (UTC epoch seconds; 0 where that is not known). ``none``: nobody knows."""

    state: str
    since: int = 0


def clock_at(stamps: Iterable[Stamp], moment: int, *, tolerance: int = 120, longest: int = 16 * 3600) -> Clock:
    """The clock at a moment: the last thing that somebody did holds, by when it happened and not by when it arrived.

    - The same (source, id) counts once: as it came first.
    - The same state again within ``tolerance`` seconds is one event doubled, at two terminals perhaps. Later, what came between
      them is missing, and the later one says since when.
    - A terminal's clock may be ``tolerance`` seconds ahead: such an event counts as now. What is further ahead is not yet.
    - Whoever is in, or on a break, for more than ``longest`` seconds has forgotten to clock out: nobody knows.
    """
    clock = Clock("none")
    counted = (stamp for stamp in _once(stamps) if stamp.at <= moment + tolerance)
    for (at, _received), together in groupby(sorted(counted, key=_when), key=_when):
        for stamp in _in_order(together, clock.state):
            state = _AFTER[stamp.kind]
            if state != clock.state or at - clock.since > tolerance:
                clock = Clock(state, min(at, moment))
    if clock.state in ("in", "break") and moment - clock.since > longest:
        return Clock("none")
    return clock


def _when(stamp: Stamp) -> tuple[int, int]:
    return stamp.at, stamp.received


def _once(stamps: Iterable[Stamp]) -> Iterable[Stamp]:
    first: dict[tuple[str, str], Stamp] = {}
    for stamp in stamps:
        known = first.get((stamp.source, stamp.id))
        if known is None or (stamp.received, stamp.at, stamp.kind) < (known.received, known.at, known.kind):
            first[stamp.source, stamp.id] = stamp
    return first.values()


def _in_order(together: Iterable[Stamp], state: str) -> list[Stamp]:
    """Events of one second: at work, somebody goes out and comes back in, as between two posts; else comes in and goes out again."""
    order = _SAME_SECOND_AT_WORK if state in ("in", "break") else _SAME_SECOND
    return sorted(together, key=lambda stamp: order[stamp.kind])
