"""Likely names by many small signs, without capitals."""

import pytest

from forethought.reading.normal import normalise
from forethought.reading.tagger import names_in, words_in

NAMED = [
    ("spoke to keith harrison about it", "keith harrison"),
    ("RT @ somebody : Rachel Thompson wins again", "Rachel Thompson"),
    ("so proud of Sarah today", "Sarah"),
]
NOT_NAMED = ["the bins are late again", "@sarah_jones come here", "see http://sarah.example/jones", "", "so tired today", "1 2 3"]


def names(text: str) -> list[str]:
    plain = normalise(text)
    return [text[slice(*plain.span(*span))] for span in names_in(plain.plain)]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_is_tagged(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_ordinary_words_accounts_and_links_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_capitals_make_no_difference(text: str, name: str) -> None:
    assert names(text.upper()) == [name.upper()]
    assert names(text.lower()) == [name.lower()]


def test_an_account_is_one_word_and_a_possessive_two() -> None:
    assert words_in("@ jo and ann's o'neill-jones")[0] == ["@", "and", "ann", "'s", "o'neill-jones"]


def test_a_long_text_is_read_in_time_that_grows_with_it() -> None:
    assert names("word " * 20_000) == []
    assert list(names_in("#" + "ab" * 40_000)) == []
