"""Details as people write them, hidden from filters too, and the numbers and places of ordinary life."""

from collections import Counter

import pytest

from forethought.asking.draft_row import draft_of
from forethought.asking.expected_details import Comparison, Detail, compare, details_in
from forethought.reading import read
from tests.reading.marked_details import Marked, not_there, there

KINDS = ("email", "phone", "postcode", "nino", "nhs_number", "vehicle_registration", "date_of_birth", "address")
FLOORS = {"postcode": 0.95, "nino": 0.95, "vehicle_registration": 0.93, "address": 0.93}


def compared(marked: Marked) -> Comparison:
    seen = [one for one in read(draft_of({"text": marked.text})).observations if one.kind != "person_name"]
    return compare([Detail(*one) for one in marked.details], details_in(seen))


@pytest.fixture(scope="module")
def comparisons() -> list[Comparison]:
    return [compared(marked) for marked in there()]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_found_however_it_is_written(kind: str, comparisons: list[Comparison]) -> None:
    counts = Counter(
        name for found in comparisons for name in ("right", "missed", "wrong") for one in getattr(found, name) if one.kind == kind
    )
    assert 2 * counts["right"] / (2 * counts["right"] + counts["missed"] + counts["wrong"]) >= FLOORS.get(kind, 0.97)


@pytest.mark.parametrize("text", not_there())
def test_numbers_and_places_of_ordinary_life_are_left_alone(text: str) -> None:
    assert compared(Marked(text, [])).wrong == []
