"""Words find the clauses that a person would look for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.guidance import load, load_named
from forethought.guidance.search import nearest, search

D3 = load_named()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("logo", "9.1(3)"), ("letting off steam", "8.4"), ("core hours", "7.1"), ("photos of colleagues", "9.1(5)"), ("lunch", "7.2"),
        ("LinkedIn", "appendix.linkedin"), ("whistle blowing", "8.4"), ("my phone at work", "7.3"),
        ("revision due", "control.revision_due"),
        ("GROSS MISCONDUCT", "4.4"), ("naming who I work for", "8.2"), ("vulnerable adults", "8.5"),
    ],
)  # fmt: skip
def test_the_best_clause_comes_first(words: str, first: str) -> None:
    assert search(D3, words)[0].id == first


@pytest.mark.parametrize("words", ["photo", "photos"])
def test_a_word_is_found_in_its_other_forms(words: str) -> None:
    assert "9.1(4)" in {clause.id for clause in search(D3, words)}


@pytest.mark.parametrize("words", ["zebra", "", "   ", "((", "9.9"])
def test_what_no_clause_holds_finds_nothing(words: str) -> None:
    assert search(D3, words) == []


def test_a_clause_with_few_of_many_words_is_left_out() -> None:
    assert "control.owner_signed" not in {clause.id for clause in search(D3, "letting off steam")}


@given(st.text())
def test_any_words_can_be_looked_for(words: str) -> None:
    assert set(search(D3, words)) <= set(D3.clauses)


def test_the_same_words_find_the_same_clauses_in_the_same_order() -> None:
    assert search(D3, "friends photos") == search(D3, "friends photos")


@pytest.mark.parametrize(("id", "near"), [("9.1(9)", "9.1(8)"), ("fn3", "fn1"), ("appendix.facebok", "appendix.facebook")])
def test_an_id_that_is_not_there_has_neighbours(id: str, near: str) -> None:
    assert near in nearest(D3, id)


def test_another_numbering_is_searched_the_same() -> None:
    saltmere = load(Path(__file__).parent / "editions" / "saltmere-2")
    assert [clause.id for clause in search(saltmere, "friends")] == ["B.1.b"]
    assert "A.3.b" in nearest(saltmere, "A.3.c")
