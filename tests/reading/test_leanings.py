"""Which way words lean where no phrase tells."""

from forethought.reading.leanings import lean
from forethought.reading.page import lay_out


def test_words_of_work_and_want_lean_further_than_words_of_home() -> None:
    assert (
        lean(lay_out("they cut our cover again and the phones wont stop")).steam > lean(lay_out("lovely cake with mum in the garden")).steam
    )
    assert lean(lay_out("reported it twice and been told to leave it")).wrong > lean(lay_out("lovely cake with mum in the garden")).wrong


def test_a_word_counts_once_however_often_it_stands() -> None:
    assert lean(lay_out("shift " * 60)).steam == lean(lay_out("shift " * 600)).steam


def test_an_empty_page_leans_nowhere() -> None:
    assert lean(lay_out("")).steam < 0
    assert lean(lay_out("")).wrong < 0
