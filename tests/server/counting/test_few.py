"""Small numbers: what is shown, and that none of them can be worked out over rows, sums, tables or quarters."""

import csv
import io
from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.server.counting.cells import as_csv
from forethought.server.counting.few import SMALLEST, number_told, suppressed
from forethought.server.counting.table import Sheet, Table

ROUTES = tuple(f"route {number}" for number in range(4))
CLAUSES = tuple(f"clause {number}" for number in range(14))
OUTCOMES = ("none", "advice", "warning")
SORTED_BY = (("Route", ROUTES), ("Clause", CLAUSES), ("Outcome", OUTCOMES))
THING = st.tuples(*(st.sampled_from(names) for _title, names in SORTED_BY))


def tables_of(of: str, things: list[tuple[str, ...]]) -> list[Table]:
    """The same things sorted in three ways."""
    found = []
    for place, (title, names) in enumerate(SORTED_BY):
        numbers = Counter(thing[place] for thing in things)
        found.append(Table(of, title, title, {name: numbers[name] for name in names}))
    return found


@st.composite
def reports(draw) -> list[Table]:
    """Two kinds of things, many of one sort so that there is something to subtract, in any order of tables."""
    kinds = []
    for of in ("concerns", "referrals"):
        usual = draw(THING)
        things = draw(st.lists(THING, max_size=14)) + [usual] * draw(st.integers(0, 30))
        kinds += draw(st.permutations(tables_of(of, things)))
    return kinds


def told(sheet: Sheet, names: tuple[str, ...]) -> tuple[dict[str, int], set[str], int | None]:
    """What a reader finds in a sheet: numbers by row, the rows that are small, and the sum where it is said."""
    numbers, small, whole = {}, set(), None
    for name, said in (line.cells for line in sheet.lines):
        if name == "All together":
            whole = int(said)
        elif said.isdecimal():
            numbers[name] = int(said)
        elif name in names:
            small.add(name)
        else:
            small = set(names) - numbers.keys()
    return numbers, small, whole


def what_may_be(sheets: list[tuple[Sheet, tuple[str, ...]]]) -> list[set[int]]:
    """For every small row of sheets of the same things, every number that it may have as far as a reader can work out."""
    read = [told(sheet, names) for sheet, names in sheets if sheet.lines]
    most = max((sum(numbers.values()) + 4 * len(small) for numbers, small, _whole in read), default=0)
    sums = [
        number
        for number in range(most + 1)
        if all(0 <= number - sum(numbers.values()) <= 4 * len(small) and whole in {None, number} for numbers, small, whole in read)
    ]
    found = []
    for numbers, small, _whole in read:
        rest = [number - sum(numbers.values()) for number in sums]
        found += [{guess for guess in range(5) if any(0 <= left - guess <= 4 * (len(small) - 1) for left in rest)} for _row in small]
    return found


@given(reports())
def test_every_small_number_could_be_any_small_number(given_tables):
    """Whoever adds up and subtracts everything that a report says about the same things is as wise as before."""
    names = dict(SORTED_BY)
    sheets = list(zip(suppressed(given_tables), given_tables, strict=True))
    for of in ("concerns", "referrals"):
        of_these = [(sheet, names[table.title]) for sheet, table in sheets if table.of == of]
        assert all(guesses == {0, 1, 2, 3, 4} for guesses in what_may_be(of_these))


@given(reports())
def test_what_is_shown_is_true_and_never_small(given_tables):
    names = dict(SORTED_BY)
    for sheet, table in zip(suppressed(given_tables), given_tables, strict=True):
        numbers, small, whole = told(sheet, names[table.title])
        assert all(number == table.numbers[name] >= SMALLEST for name, number in numbers.items())
        assert all(table.numbers[name] < SMALLEST for name in small)
        assert whole in {None, sum(table.numbers.values())}
        assert not sheet.lines or numbers.keys() | small == set(names[table.title])


@given(reports())
def test_a_quarter_tells_nothing_of_another(given_tables):
    """Each quarter is made safe alone: no sum over quarters is ever shown, and none can be had that the quarters do not say."""
    said = suppressed(given_tables)
    again = suppressed([table._replace(of=f"{table.of} again") for table in given_tables])
    both = suppressed(chain(given_tables, (table._replace(of=f"{table.of} again") for table in given_tables)))
    assert both == said + again


def test_a_sum_is_left_out_where_it_would_tell_a_small_number():
    (sheet,) = suppressed([Table("pages", "Pages", "Service", {"Youth": 20, "Roads": 3})])
    assert [line.cells for line in sheet.lines] == [("Youth", "20"), ("Roads", "fewer than 5")]


def test_a_sum_is_shown_where_it_tells_nothing():
    (sheet,) = suppressed([Table("pages", "Pages", "Service", {"Youth": 20, "Roads": 10})])
    assert sheet.lines[-1].cells == ("All together", "30")


def test_a_table_is_held_back_that_would_tell_what_another_hides():
    by_service = Table("pages", "By service", "Service", {"Youth": 20, "Roads": 3})
    by_year = Table("pages", "By year", "Year", {"2025": 12, "2026": 11})
    first, second = suppressed([by_service, by_year])
    assert len(first.lines) == 2
    assert second.lines == ()
    assert "would tell a number smaller than 5" in second.notes[0]


def test_of_many_small_rows_it_is_said_once():
    (sheet,) = suppressed([Table("concerns", "By clause", "Clause", dict.fromkeys(CLAUSES, 1) | {"clause 3": 9})])
    assert [line.cells for line in sheet.lines] == [("clause 3", "9"), ("Each of the others", "fewer than 5"), ("All together", "22")]


def test_tables_of_the_same_things_must_hold_the_same_things():
    with pytest.raises(ValueError, match="do not hold the same"):
        suppressed([Table("pages", "A", "A", {"x": 6}), Table("pages", "B", "B", {"y": 7})])


def test_a_table_without_rows_says_so():
    (sheet,) = suppressed([Table("pages", "Pages", "Service", {})])
    assert sheet.lines == ()
    assert sheet.notes


def test_a_number_alone():
    assert (number_told(4), number_told(5)) == ("fewer than 5", "5")


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=4), min_size=1))
def test_a_file_says_the_same_and_starts_no_formula(rows):
    read = list(csv.reader(io.StringIO(as_csv(rows), newline="")))
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row)
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [[cell.removeprefix("'") for cell in row] for row in rows]


def test_lines_end_as_the_standard_says():
    assert as_csv([["a", "b,c"], ["=1", '"']]) == 'a,"b,c"\r\n\'=1,""""\r\n'
