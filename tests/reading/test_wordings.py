"""What words and their pairs say by themselves."""

import pytest

from forethought.reading.wordings import LONGEST, PLACES, places, wordings

pytestmark = pytest.mark.usefixtures("language_model")
ADVICE = {"words_nothing-found", "words_take-care", "words_ask-line-manager", "words_do-not-post"}


def test_the_chances_add_up_to_one() -> None:
    for text in ("", "Bin day tomorrow", "🙃", "\ud800", "a" * 100_000, "my resident was in bits again"):
        said = wordings(text, "")
        assert set(said) == ADVICE
        assert sum(said.values()) == pytest.approx(1)


def test_words_of_people_served_are_heard_and_ordinary_ones_are_not() -> None:
    assert wordings("mrs hartley from flat nine soiled herself again, what a state", "")["words_nothing-found"] < 0.3
    assert wordings("bin day tomorrow, and the kettle is on", "")["words_nothing-found"] > 0.6


def test_what_a_picture_shows_is_heard_too() -> None:
    assert wordings("look at this", "a resident asleep in her chair") != wordings("look at this", "")


def test_every_word_and_pair_has_a_place() -> None:
    assert len(places("one two three")) == 5
    assert places("ONE two") == places("one  two")
    assert all(0 <= place < PLACES for place in places("a, b"))
    assert places("x " * LONGEST) == places("x x")
