"""Numbers in words, and codes letter by letter, as figures."""

import pytest

from forethought.reading.page import lay_out
from forethought.reading.spelt import figured, spelt_out

SPELT = [
    ("call oh seven seven double oh now", "call 07700 now"),
    ("oh-seven-seven, double nine", "077 99".replace(" ", "")),
    ("twelve thirty-four fifty six", "123456"),
    ("nineteen eighty four", "1984"),
    ("the fourteenth of march nineteen eighty four", "the 14th of march 1984"),
    ("at R G 1 4 5 X B today", "at rg145xb today"),
    ("R.G.1.4.5.X.B", "rg145xb"),
    ("romeo golf one nine kilo bravo", "rg19kb"),
]
NOT_SPELT = ["two of us", "scores 0-1 2-0 3-1", "a b c d e f g", "one for all", "1, 2 or 3", ""]


@pytest.mark.parametrize(("text", "figures"), SPELT)
def test_what_is_spelt_out_is_written_in_figures(text: str, figures: str) -> None:
    spelt = spelt_out(lay_out(text))
    assert spelt is not None
    assert spelt.plain.replace(" ", "") == figures.replace(" ", "")


@pytest.mark.parametrize("text", NOT_SPELT)
def test_counts_scores_and_the_alphabet_are_no_codes(text: str) -> None:
    assert spelt_out(lay_out(text)) is None


def test_the_map_leads_back_to_the_words() -> None:
    page = lay_out("call oh seven seven double oh now")
    spelt = spelt_out(page)
    assert spelt is not None
    start, end = spelt.span(5, 10)
    assert page.text.plain[start:end] == "oh seven seven double oh"


def test_letters_among_figures_are_figures_and_words_stay() -> None:
    assert figured("o77oo 9oo118 i4 oil loo b12 1st") == "07700 900118 14 oil loo b12 1st"


def test_a_very_long_text_is_read_in_time_that_grows_with_it() -> None:
    assert spelt_out(lay_out("two three " * 10_000)) is not None
    assert spelt_out(lay_out("a 1 " * 20_000)) is not None
    assert figured("o" * 100_000) == "o" * 100_000
