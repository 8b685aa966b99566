"""Every kind of personal detail, measured on made-up drafts: precision and recall."""

from collections import Counter

import pytest

from forethought.asking.draft_row import draft_of
from forethought.reading import Observation, read
from tests.reading.made_up_details import VALUES, Made, drafts
from tests.reading.no_details import HARMLESS

FLOORS = {"vehicle_registration": 0.93, "date_of_birth": 0.95, "address": 0.90, "person_name": 0.90}


def details(text: str) -> list[Observation]:
    return [seen for seen in read(draft_of({"text": text})).observations if seen.kind in VALUES]


def same(made: Made, seen: Observation) -> bool:
    shared = min(made.end, seen.end) - max(made.start, seen.start)
    return seen.kind == made.kind and 2 * shared >= max(made.end, seen.end) - min(made.start, seen.start)


def f1_of_each_kind(seed: int, each: int) -> dict[str, float]:
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for made in drafts(seed, each):
        found = details(made.text)
        hits = [seen for seen in found if made.kind and same(made, seen)]
        right[made.kind] += bool(hits)
        missed[made.kind] += not hits
        wrong.update(seen.kind for seen in found if seen not in hits and not (made.kind == "address" and seen.kind == "postcode"))
    return {kind: 2 * right[kind] / (2 * right[kind] + wrong[kind] + missed[kind]) for kind in VALUES}


@pytest.fixture(scope="module")
def f1() -> dict[str, float]:
    return f1_of_each_kind(seed=7, each=40)


@pytest.mark.parametrize("kind", VALUES)
def test_each_kind_is_found_and_nothing_else(kind: str, f1: dict[str, float]) -> None:
    assert f1[kind] >= FLOORS.get(kind, 0.97)


@pytest.mark.parametrize("text", HARMLESS)
def test_numbers_and_names_of_ordinary_life_are_no_details(text: str) -> None:
    assert details(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Prescription for 943-476-5919 please",
        "seen at the clinic, 943 476 5919, bloods in six weeks",
        "NHS-9434765919 came up on the kiosk",
        "NHS no. missing from the referral. It should be 943 476 5919.",
    ],
)
def test_a_word_of_health_makes_ten_right_figures_an_nhs_number(text: str) -> None:
    assert "nhs_number" in {seen.kind for seen in read(draft_of({"text": text})).observations}


@pytest.mark.parametrize(
    "text",
    [
        "943 476 5919 votes cast",
        "order number 943 476 5919 from the chemist",
        "seen at the clinic, 943 476 5918",
        "ring the surgery 0943476591",
    ],
)
def test_without_one_or_with_a_wrong_figure_they_are_none(text: str) -> None:
    assert "nhs_number" not in {seen.kind for seen in read(draft_of({"text": text})).observations}


@pytest.mark.parametrize(
    "text", ["Cyril, b. 16/05/37, likes trains", "born the eleventh of June 1934", "born on the twenty-first of May 1960"]
)
def test_dates_of_birth_in_words_and_after_b(text: str) -> None:
    assert "date_of_birth" in {seen.kind for seen in read(draft_of({"text": text})).observations}


@pytest.mark.parametrize("text", ["the eleventh of June 1934 was a Monday", "plan b, 16/05/2037", "b.16 is the bus, on 16/05/2037"])
def test_dates_without_birth_are_none(text: str) -> None:
    assert "date_of_birth" not in {seen.kind for seen in read(draft_of({"text": text})).observations}
