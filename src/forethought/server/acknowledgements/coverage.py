"""Coverage as it may be shown: no number under five stands in it, and none can be worked out from it.

Every group of people that is shown is part of one division: a row and another never hold the same person. Of each row only sums
of five or more are told, each over states that no other sum of the row holds. Whatever else is shown (a service, the whole
Council) is added up from the rows that are shown, and so tells nothing new. What stands inside one of those sums may be divided
in any way that adds up to it. Where all but fewer than five of a group are in one state, that much is said, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from forethought.server.counting.few import SMALLEST


class States(NamedTuple):
    """How many people of a group have confirmed, have not yet, and are away."""

    confirmed: int = 0
    waiting: int = 0
    away: int = 0


type Blocks = tuple[frozenset[str], ...]
type Counts = Mapping[tuple[str, str], States]

_WAYS: tuple[Blocks, ...] = tuple(
    tuple(frozenset(block.split()) for block in way)
    for way in (
        ("confirmed", "waiting", "away"),
        ("confirmed", "waiting away"),
        ("confirmed away", "waiting"),
        ("confirmed waiting", "away"),
        ("confirmed waiting away",),
    )
)
"""How the three states can be put together, the finest first."""
_WHOLE = _WAYS[-1]


class Row(NamedTuple):
    """A group as it is shown.

    ``sums``: what is told, each a set of states and how many people are in one of them, five or more; nothing of fewer than five.
    ``most``: the state that all but fewer than five are in; empty where that is not so, or where ``sums`` tell more.
    ``areas``: the rows of a service that it is divided into; ``holds``: the names of groups too small for a row of their own.
    """

    name: str
    sums: tuple[tuple[frozenset[str], int], ...]
    most: str = ""
    areas: tuple[Row, ...] = ()
    holds: tuple[str, ...] = ()

    @property
    def asked(self) -> int:
        """How many were asked."""
        return sum(number for _states, number in self.sums)

    def number(self, state: str) -> int | None:
        """How many are in a state, where that is told by itself."""
        return next((number for states, number in self.sums if states == {state}), None)

    @property
    def at_least(self) -> int:
        """How many have confirmed at the least."""
        if self.most == "confirmed":
            return self.asked - SMALLEST + 1
        return self.number("confirmed") or 0


def shown(counts: Counts) -> tuple[Row, ...]:
    """The rows for services, each with its work areas. Where fewer than five were asked, that is all that is told."""
    services: dict[str, dict[str, States]] = {}
    for (service, area), states in counts.items():
        if sum(states):
            services.setdefault(service, {})[area] = states
    small = [name for name, areas in services.items() if sum(_added(areas.values())) < SMALLEST]
    rest = _added(states for name in small for states in services[name].values())
    rows = [_service(name, areas) for name, areas in sorted(services.items()) if name not in small]
    if sum(rest) >= SMALLEST:
        rows.append(_row("", rest)._replace(holds=tuple(sorted(small))))
    else:
        rows += [Row(name, ()) for name in sorted(small)]
    return tuple(rows)


def whole(rows: Iterable[Row]) -> tuple[int, int]:
    """How many were asked in all the rows, and how many of them have confirmed at the least: added up from what is shown."""
    given = list(rows)
    return sum(row.asked for row in given), sum(row.at_least for row in given)


def _service(name: str, areas: Mapping[str, States]) -> Row:
    """A service, and as many of its areas as can be shown beside what is left of it."""
    row = _row(name, _added(areas.values()))
    way = tuple(states for states, _number in row.sums)
    if len(areas) < 2 or row.most:
        return row
    alone = sorted((area for area in areas if _holds(way, areas[area])), key=lambda area: (-sum(areas[area]), area))
    rest = _added(states for area, states in areas.items() if area not in alone)
    while alone and sum(rest) and not _holds(way, rest):
        rest = _added([rest, areas[alone.pop()]])
    shown_areas = [_in_this_way(area, areas[area], way) for area in sorted(alone)]
    if shown_areas and sum(rest):
        left = tuple(sorted(area for area in areas if area not in alone))
        shown_areas.append(_in_this_way("", rest, way)._replace(holds=left))
    return row._replace(areas=tuple(shown_areas))


def _row(name: str, states: States) -> Row:
    way = next(way for way in (*_WAYS[:-1], _WHOLE) if way == _WHOLE or _holds(way, states))
    row = _in_this_way(name, states, way)
    most = max(States._fields, key=lambda field: getattr(states, field))
    is_nearly_all = way == _WHOLE and sum(states) - getattr(states, most) < SMALLEST
    return row._replace(most=most if is_nearly_all else "")


def _in_this_way(name: str, states: States, way: Blocks) -> Row:
    return Row(name, tuple((block, _sum(states, block)) for block in way))


def _holds(way: Blocks, states: States) -> bool:
    return all(_sum(states, block) >= SMALLEST for block in way)


def _sum(states: States, block: frozenset[str]) -> int:
    return sum(getattr(states, name) for name in block)


def _added(many: Iterable[States]) -> States:
    given = list(many)
    return States(*(sum(column) for column in zip(*given, strict=True))) if given else States()
