"""What comes up often in the quarter that runs, as the policy owner sees it: without a number, which the report of the quarter gives."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .counted import counted

SMALLEST = 10
"""How often something came up that is named here. A number that grows from day to day would tell what came between."""


class List(NamedTuple):
    """What came up often: what it is, and each by name."""

    title: str
    names: tuple[str, ...]


def often(today: date) -> tuple[List, ...]:
    """What the guidance does not say, by reason; and work use by kind; since the quarter began."""
    first = date(today.year, today.month - (today.month - 1) % 3, 1)
    tables = counted(first, today)
    return tuple(List(table.title, tuple(name for name, number in table.numbers.items() if number >= SMALLEST)) for table in tables)
