"""Coverage: what is shown, and that nothing under five can be worked out from it by anybody who can count."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forethought.server.acknowledgements.coverage import SMALLEST, Row, States, shown, whole
from forethought.server.acknowledgements.coverage_words import lines

type Cell = tuple[str, str, str]
"""A service, a work area and a state: the smallest groups there are."""


class Said(NamedTuple):
    """What the table tells: how many are in these cells together; ``exactly``, or at the most."""

    cells: frozenset[Cell]
    number: int
    exactly: bool = True

    def holds(self, world: Mapping[Cell, int]) -> bool:
        number = sum(world[cell] for cell in self.cells)
        return number == self.number if self.exactly else number <= self.number


def world_of(counts: Mapping[tuple[str, str], States]) -> dict[Cell, int]:
    return {(*group, state): getattr(states, state) for group, states in counts.items() for state in States._fields}


def told(rows: tuple[Row, ...], counts: Mapping[tuple[str, str], States]) -> Iterator[Said]:
    """All that a reader of the table learns, row by row."""
    for row in rows:
        groups = [group for group in counts if group[0] in (row.holds or {row.name})]
        yield from told_of_row(row, groups)
        for area in row.areas:
            yield from told_of_row(area, [group for group in groups if group[1] in (area.holds or {area.name})])


def told_of_row(row: Row, groups: list[tuple[str, str]]) -> Iterator[Said]:
    if not row.sums:
        yield Said(frozenset((*group, state) for group, state in product(groups, States._fields)), SMALLEST - 1, exactly=False)
    for states, number in row.sums:
        yield Said(frozenset((*group, state) for group, state in product(groups, states)), number)
    if row.most:
        rest = set(States._fields) - {row.most}
        yield Said(frozenset((*group, state) for group, state in product(groups, rest)), SMALLEST - 1, exactly=False)


def other_worlds(world: Mapping[Cell, int], cells: frozenset[Cell]) -> Iterator[dict[Cell, int]]:
    """Other councils in which one person more, or one fewer, is in these cells."""
    for inside in cells:
        yield {**world, inside: world[inside] + 1}
        if world[inside]:
            yield {**world, inside: world[inside] - 1}
    for inside, outside in product(cells, world.keys() - cells):
        for source, target in ((inside, outside), (outside, inside)):
            if world[source] > 0:
                yield {**world, source: world[source] - 1, target: world[target] + 1}


counts_of_a_council = st.dictionaries(
    st.tuples(st.sampled_from(["Care", "Roads", "Youth", ""]), st.sampled_from(["North", "South", ""])),
    st.builds(States, st.integers(0, 12), st.integers(0, 12), st.integers(0, 6)).filter(any),
    max_size=9,
)


@settings(max_examples=600, deadline=None)
@given(counts_of_a_council)
def test_no_number_under_five_can_be_worked_out(counts):
    """For every small number there is another council of which the same table is true, and in which the number is another."""
    world, said = world_of(counts), list(told(shown(counts), counts))
    assert all(one.holds(world) for one in said)
    groups = [[one] for one in counts] + [[one for one in counts if one[0] == service] for service in {service for service, _ in counts}]
    for group, states in product(groups, [*({state} for state in States._fields), set(States._fields)]):
        cells = frozenset((*one, state) for one, state in product(group, states))
        if 0 <= sum(world[cell] for cell in cells) < SMALLEST and cells != world.keys() and said:
            assert any(all(one.holds(other) for one in said) for other in other_worlds(world, cells)), cells


@given(counts_of_a_council)
def test_every_number_that_is_shown_is_five_or_more(counts):
    rows = shown(counts)
    every = [*rows, *(area for row in rows for area in row.areas)]
    assert all(number >= SMALLEST for row in every for _states, number in row.sums)
    for line in lines(rows):
        numbers = [int(cell) for cell in line.cells[2:] if cell.isdecimal()]
        assert all(number >= SMALLEST for number in numbers)


@given(counts_of_a_council)
def test_what_is_shown_is_true(counts):
    rows = shown(counts)
    everybody = sum(sum(states) for states in counts.values())
    asked, at_least = whole(rows)
    too_small = sum(sum(states) for (service, _area), states in counts.items() if service in {row.name for row in rows if not row.sums})
    assert asked == everybody - too_small
    assert at_least <= sum(states.confirmed for states in counts.values())


@pytest.mark.parametrize(
    ("states", "cells"),
    [
        (States(20, 10, 5), ("35", "20", "10", "5")),
        (States(20, 10, 0), ("30", "20", "10, with those away", "told with those not yet")),
        (States(20, 2, 0), ("22", "all but fewer than 5", "fewer than 5", "fewer than 5")),
        (States(1, 20, 1), ("22", "fewer than 5", "all but fewer than 5", "fewer than 5")),
        (States(4, 4, 4), ("12", "not shown", "not shown", "not shown")),
        (States(3, 20, 4), ("27", "7, with those away", "20", "told with those confirmed")),
    ],
)
def test_a_service_as_it_is_told(states, cells):
    (line,) = lines(shown({("Care", ""): states}))
    assert line.cells[2:] == cells


def test_where_fewer_than_five_were_asked_that_is_all_that_is_told():
    rows = shown({("Care", ""): States(30, 10, 5), ("Youth", "North"): States(1, 1, 0), ("Youth", ""): States(2, 0, 0)})
    care, youth = lines(rows)
    assert care.cells[2:] == ("45", "30", "10", "5")
    assert youth.cells[2:] == ("fewer than 5", "not shown", "not shown", "not shown")
    assert whole(rows) == (45, 30)
    assert shown({}) == ()


def test_small_services_stand_together():
    rows = shown({("Care", ""): States(30, 10, 5), ("Roads", ""): States(3, 1, 0), ("Youth", ""): States(2, 0, 0)})
    assert [(row.name, row.holds) for row in rows] == [("Care", ()), ("", ("Roads", "Youth"))]
    assert rows[1].asked == 6


def test_a_small_work_area_is_told_with_another_so_that_nobody_subtracts():
    rows = shown({("Care", "North"): States(30, 10, 0), ("Care", "South"): States(9, 8, 0), ("Care", "West"): States(2, 1, 0)})
    (care,) = rows
    assert [(area.name, area.asked, area.holds) for area in care.areas] == [("North", 40, ()), ("", 20, ("South", "West"))]
