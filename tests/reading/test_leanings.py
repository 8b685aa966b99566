"""Which way signs lean, and that no one sign tells."""

from forethought.reading.leanings import Leaning, lean, signs
from forethought.reading.page import lay_out


def leaning(text: str) -> Leaning:
    return lean(lay_out(text), frozenset())


def test_words_of_work_and_want_lean_further_than_words_of_home() -> None:
    assert leaning("they cut our cover again and the phones wont stop").steam > leaning("lovely cake with mum in the garden").steam
    assert leaning("reported it twice and been told to leave it").wrong > leaning("lovely cake with mum in the garden").wrong


def test_a_word_counts_once_however_often_it_stands() -> None:
    assert leaning("shift " * 60).steam == leaning("shift " * 600).steam


def test_an_empty_page_leans_nowhere() -> None:
    assert leaning("").steam < 0
    assert leaning("").wrong < 0


def test_things_counted_and_words_alone_are_signs() -> None:
    assert "(counted steam.load>0)" in signs(lay_out("61 unread emails"), frozenset())
    assert "(alone>0)" in signs(lay_out("Again. We were moved."), frozenset())
    assert "(thrice)" in signs(lay_out("Targets, targets, targets."), frozenset())
    assert "(clipped)" in signs(lay_out("Cold. Late. Tired. Home."), frozenset())


def test_trouble_with_work_beside_it_is_another_sign_than_trouble_at_home() -> None:
    assert "(trouble at work)" in signs(lay_out("two of us on shift and no cover"), frozenset())
    assert "(home alone)" in signs(lay_out("the dog ate my dinner"), frozenset())


def test_the_field_of_work_is_a_sign() -> None:
    assert "(waste)" in signs(lay_out("what a day"), frozenset({"waste"}))
