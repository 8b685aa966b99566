"""What of a count may be shown: no number under five stands in it, and none can be worked out from it.

A number of five or more is shown as it is; of a smaller one only that it is small. A reader could still add up: two tables of the same
things have the same sum, and so a table in which everything is shown gives away what is missing in another. So tables of the same
things are looked at together. Before a table or a sum is shown it must be true of every small number in all of them that it could as
well be 0, 1, 2, 3 or 4. Where that is not so, the table is held back as a whole, or the sum is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forethought.words import _

from .table import Line, Sheet, Table

SMALLEST = 5
"""The smallest number that is shown as it is."""
_MOST_NAMED = 8
"""Small rows that are named one by one; of more it is said that they are all the others."""


class _Fact(NamedTuple):
    """What a table tells of the things in it: ``told`` of them stand in rows that are shown, the rest in ``small`` rows that are not."""

    told: int
    small: int


def few() -> str:
    """What stands in place of a small number."""
    return _("fewer than {smallest}").format(smallest=SMALLEST)


def number_told(number: int) -> str:
    """A number, where it stands alone and nothing else is told of the same things."""
    return str(number) if number >= SMALLEST else few()


def suppressed(tables: Iterable[Table]) -> tuple[Sheet, ...]:
    """Every table as it may be shown, in the same order. ValueError where tables of the same things have another sum."""
    given = list(tables)
    facts: dict[str, list[_Fact]] = {}
    shown = [_is_shown(table, facts.setdefault(table.of, [])) for table in given]
    for of in facts:
        sums = {sum(table.numbers.values()) for table in given if table.of == of and table.numbers}
        if len(sums) > 1:
            raise ValueError(f"Tables of {of} do not hold the same things.")
    whole = {of for of, found in facts.items() if _is_sum_shown(next(table for table in given if table.of == of), found)}
    return tuple(_sheet(table, has_sum=table.of in whole) if ok else _held_back(table) for table, ok in zip(given, shown, strict=True))


def _is_shown(table: Table, facts: list[_Fact]) -> bool:
    """Whether the table may be shown beside those before it; if so its fact is added to theirs."""
    if table.numbers and not _is_safe([*facts, _fact(table)]):
        return False
    if table.numbers:
        facts.append(_fact(table))
    return True


def _is_sum_shown(table: Table, facts: list[_Fact]) -> bool:
    number = sum(table.numbers.values())
    return number >= SMALLEST and _is_safe([*facts, _Fact(number, 0)])


def _fact(table: Table) -> _Fact:
    told = [number for number in table.numbers.values() if number >= SMALLEST]
    return _Fact(sum(told), len(table.numbers) - len(told))


def _is_safe(facts: list[_Fact]) -> bool:
    """Whether every small number could be anything from nothing to the largest small one, whatever a reader adds up."""
    largest = SMALLEST - 1
    low, high = max(fact.told for fact in facts), min(fact.told + largest * fact.small for fact in facts)
    return all(low - fact.told <= largest * (fact.small - 1) and high - fact.told >= largest for fact in facts if fact.small)


def _sheet(table: Table, *, has_sum: bool) -> Sheet:
    told = {name: number for name, number in table.numbers.items() if number >= SMALLEST}
    small = [name for name in table.numbers if name not in told]
    most = max(told.values(), default=1)
    lines = [Line((name, str(number)), 100 * number // most, 100 * number // most) for name, number in told.items()]
    lines += _small_lines(small, are_others=bool(told))
    if has_sum:
        lines.append(Line((_("All together"), str(sum(table.numbers.values())))))
    return Sheet(table.title, (table.first, _("Number")), tuple(lines), () if table.numbers else (_("There is nothing to count."),))


def _small_lines(small: list[str], *, are_others: bool) -> Iterator[Line]:
    if len(small) <= _MOST_NAMED:
        yield from (Line((name, few())) for name in small)
    else:
        yield Line((_("Each of the others") if are_others else _("Each"), few()))


def _held_back(table: Table) -> Sheet:
    note = _("This table is not shown for this quarter. Together with another it would tell a number smaller than {smallest}.")
    return Sheet(table.title, (table.first, _("Number")), (), (note.format(smallest=SMALLEST),))
