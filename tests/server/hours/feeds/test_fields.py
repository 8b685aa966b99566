"""What systems write in the fields of a clock event, and what of it is taken."""

import pytest

from forethought.server.hours.feeds.fields import UnusableField, id_of, kind_of, number_of, own_words, terminal_of

KINDS = [
    ("IN", "in"), ("in", "in"), ("Clock On", "in"), ("clock-on", "in"), ("CLOCK_IN", "in"), ("Clocked In", "in"), ("1", "in"), ("I", "in"),
    ("Sign in", "in"), ("Arrival", "in"), ("START", "in"), ("Log on", None),
    ("OUT", "out"), ("Clock Off", "out"), ("0", "out"), ("O", "out"), ("Check-Out", "out"), ("sign_off", "out"), ("Departure", "out"),
    ("break-start", "break-start"), ("Break Start", "break-start"), ("BREAK", "break-start"), ("Lunch out", "break-start"),
    ("out to lunch", "break-start"), ("BreakStart", "break-start"),
    ("break-end", "break-end"), ("Back from lunch", "break-end"), ("End of break", "break-end"), ("lunch in", "break-end"),
    ("BACK", "break-end"),
    ("", None), ("   ", None), ("2", None), ("in out", None), ("F1", None), ("=IN()", None), ("IN" * 5000, None), ("ein", None),
]  # fmt: skip


@pytest.mark.parametrize(("word", "kind"), KINDS)
def test_kinds_come_in_many_words(word: str, kind: str | None) -> None:
    if kind:
        assert kind_of(word) == kind
        return
    with pytest.raises(UnusableField):
        kind_of(word)


def test_a_feeds_own_words_come_first() -> None:
    own = own_words({"F1": "in", "F-2": "out", "Break": "out"})
    assert [kind_of(word, own) for word in ("f1", "F 2", "break", "IN")] == ["in", "out", "out", "in"]


NUMBERS = [
    ("10023", 0, "10023"), (" 10023 ", 0, "10023"), ("00123", 0, "00123"), ("123", 5, "00123"), ("E-104/2", 0, "E-104/2"),
    ("ab.c 1", 0, "ab.c 1"),
    ("E12", 5, "E12"), ("123456", 5, "123456"),
    ("", 0, None), ("-1", 0, None), ("=1+1", 0, None), ("1;DROP", 0, None), ("<b>1</b>", 0, None), ("1\n2", 0, None), ("9" * 33, 0, None),
    ("@SUM(A1)", 0, None), ("１２", 0, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "digits", "number"), NUMBERS)
def test_employee_numbers_are_plain(text: str, digits: int, number: str | None) -> None:
    if number:
        assert number_of(text, digits) == number
        return
    with pytest.raises(UnusableField) as refused:
        number_of(text, digits)
    assert not text.strip() or text not in str(refused.value)


def test_an_event_id_is_plain_and_may_be_missing() -> None:
    assert id_of("") == ""
    assert id_of("a1:2/3 {4}") == "a1:2/3 {4}"
    for text in ("x" * 201, "a\nb", "é", " a"):
        with pytest.raises(UnusableField):
            id_of(text)


def test_a_terminal_is_cut_and_has_nothing_hidden() -> None:
    assert terminal_of("Depot\x00 gate\u202e" + "x" * 99) == ("Depot gate" + "x" * 99)[:64]
