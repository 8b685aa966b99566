"""The grade goes by the length of sentences and of words."""

import pytest

from forethought.guidance.reading_age import grade, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("the", 1), ("people", 2), ("table", 2), ("used", 1), ("wanted", 2), ("places", 2), ("makes", 1), ("serve", 1),
        ("agreed", 2), ("guidance", 2), ("confidential", 4), ("misconduct", 3), ("ICT", 3), ("don't", 1), ("18", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_by_spelling(word: str, count: int) -> None:
    assert syllables(word) == count


def test_shorter_sentences_and_shorter_words_are_easier() -> None:
    assert grade("Ask first. Then post.") < grade("Ask first and then post.")
    assert grade("Ask your boss.") < grade("Consult your managerial representative.")


def test_it_is_the_published_formula() -> None:
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)


def test_no_words_no_grade() -> None:
    assert grade("") == 0
