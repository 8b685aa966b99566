"""Coverage in words: the lines of the table, the same on the page and in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forethought.server.counting.few import SMALLEST, few
from forethought.words import _

from .coverage import Row, States


class Line(NamedTuple):
    """A line: its words, from the name to how many are away; whether it is a work area below its service; and its bar.

    ``least`` and ``most``: how many of a hundred have confirmed, as a whole number that is told anyway; -1 where it is not told.
    ``holds``: the names of the groups that it stands for, where they are too small for a line of their own.
    """

    cells: tuple[str, ...]
    is_area: bool
    least: int
    most: int
    holds: tuple[str, ...]


def columns() -> tuple[str, ...]:
    """What stands above the table."""
    return (_("Service"), _("Work area"), _("Asked"), _("Confirmed"), _("Not yet"), _("Away"))


def lines(rows: Iterable[Row]) -> Iterator[Line]:
    """Every row and the areas below it."""
    for row in rows:
        service = row.name or (_("Small services, together") if row.holds else _("No service"))
        yield _line(row, (service, _("All")), is_area=False)
        for area in row.areas:
            name = area.name or (_("Other work areas, together") if area.holds else _("No work area"))
            yield _line(area, (service, name), is_area=True)


def _line(row: Row, names: tuple[str, str], *, is_area: bool) -> Line:
    holds = tuple(name or _("none named") for name in row.holds)
    if not row.sums:
        return Line((*names, few(), *[_("not shown")] * len(States._fields)), is_area, -1, -1, holds)
    told = tuple(_number(row, state) for state in States._fields)
    least, most = _part(row)
    return Line((*names, str(row.asked), *told), is_area, least, most, holds)


def _number(row: Row, state: str) -> str:
    """A number; or what may be said in its place."""
    if row.most:
        return _("all but {few}").format(few=few()) if state == row.most else few()
    states, number = next((states, number) for states, number in row.sums if state in states)
    if states == {state}:
        return str(number)
    if len(states) == len(States._fields):
        return _("not shown")
    other = next(iter(states - {state}))
    beside = {"confirmed": _("confirmed"), "waiting": _("not yet"), "away": _("away")}[other]
    is_first = States._fields.index(state) < States._fields.index(other)
    said = _("{number}, with those {beside}") if is_first else _("told with those {beside}")
    return said.format(number=number, beside=beside)


def _part(row: Row) -> tuple[int, int]:
    if row.most == "confirmed":
        return 100 * row.at_least // row.asked, 100
    if row.most:
        return 0, 100 * (SMALLEST - 1) // row.asked
    number = row.number("confirmed")
    return (-1, -1) if number is None else (100 * number // row.asked,) * 2
