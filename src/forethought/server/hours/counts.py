"""What was counted, as the policy owner sees it: by month and reason, and no number so small that it could be somebody."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from forethought.access.reasons import BECAUSE
from forethought.words import _

from .actions import FOR_WORK, SILENT
from .models import Count
from .wording import month_told

SMALLEST = 10
"""The smallest number that is shown as it is."""
MONTHS = 3


class Row(NamedTuple):
    """A reason or a kind, and its numbers month by month."""

    name: str
    numbers: tuple[str, ...]


class Table(NamedTuple):
    """A table of the page: what it is, its months in words, and its rows."""

    title: str
    first: str
    months: tuple[str, ...]
    rows: tuple[Row, ...]


def counted(today: date) -> tuple[Table, ...]:
    """What the guidance does not say, by reason; and work use by kind; for the last months."""
    months = _months(today)
    told = tuple(month_told(month) for month in months)
    return (
        Table(_("Where the guidance does not say"), _("Why"), told, _rows(SILENT, months)),
        Table(_("Kinds of site that people needed for their work"), _("Kind"), told, _rows(FOR_WORK, months)),
    )


def _rows(what: str, months: tuple[date, ...]) -> tuple[Row, ...]:
    found: dict[str, dict[date, int]] = {}
    for key, month, number in Count.objects.filter(what=what, month__in=months).values_list("key", "month", "number"):
        found.setdefault(key, {})[month] = number
    return tuple(
        Row(_(BECAUSE.get(key, key)), tuple(shown(numbers.get(month, 0)) for month in months)) for key, numbers in sorted(found.items())
    )


def shown(number: int) -> str:
    """A number, or that it is a small one: one more or less of those would tell of a single person."""
    return f"{number:,}" if number >= SMALLEST else _("under {smallest}").format(smallest=SMALLEST)


def _months(today: date) -> tuple[date, ...]:
    first = today.replace(day=1)
    months = [first]
    while len(months) < MONTHS:
        last = months[-1]
        months.append(last.replace(year=last.year - 1, month=12) if last.month == 1 else last.replace(month=last.month - 1))
    return tuple(months)
