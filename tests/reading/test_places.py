"""Streets, house numbers, rooms and school classes."""

import pytest

from forethought.reading.page import lay_out
from forethought.reading.places import is_class, places


@pytest.mark.parametrize("word", ["8r", "13f", "2r", "11c3", "6j"])
def test_a_school_class(word: str) -> None:
    assert is_class(word)


@pytest.mark.parametrize("word", ["8", "2nd", "9am", "10k", "14f", "0b", "7pm", "3rd", "100m"])
def test_no_school_class(word: str) -> None:
    assert not is_class(word)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("he lives at 14 Tanner Row", "14 tanner row"),
        ("the end of Peel Rise", "peel rise"),
        ("room 6 is singing", "room 6"),
        ("her at number 9", "number 9"),
        ("no. 22 again", "no . 22"),
    ],
)
def test_a_place_is_found(text: str, found: str) -> None:
    page = lay_out(text)
    assert found in {" ".join(page.words[first:last]) for first, last in places(page)}


@pytest.mark.parametrize("text", ["the street was quiet", "complaint number 51", "no 18 year old pays", "high court", "I drive home"])
def test_no_place_is_found(text: str) -> None:
    assert not list(places(lay_out(text)))
