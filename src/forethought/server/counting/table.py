"""The shape of what an app counts, and of what is shown of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Table(NamedTuple):
    """What an app counted in one calendar quarter. Each thing stands in exactly one row.

    ``of``: what is counted, in one word. Tables of the same things, sorted by something else, have the same: they are made safe together.
    ``numbers``: every row that there can be, in its order, those that hold nothing too: which rows there are must not tell anything.
    """

    of: str
    title: str
    first: str
    numbers: Mapping[str, int]


class Line(NamedTuple):
    """A line as it is shown. ``least``, ``most``: its bar, as parts of a hundred that are told anyway; -1 where there is none."""

    cells: tuple[str, ...]
    least: int = -1
    most: int = -1


class Sheet(NamedTuple):
    """A table as it is shown, in words: nothing of it tells of fewer than five. ``columns``: the heads, that of the names first."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()

    def as_row(self) -> dict[str, Any]:
        """As it is kept."""
        return {**self._asdict(), "lines": [list(line) for line in self.lines]}

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> Sheet:
        """What was kept."""
        lines = tuple(Line(tuple(cells), least, most) for cells, least, most in row["lines"])
        return cls(row["title"], tuple(row["columns"]), lines, tuple(row["notes"]))
