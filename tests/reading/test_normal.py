"""A text made plain, with a way back to the text as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.reading.normal import normalise

PLAIN = [
    ("Hello", "hello"),
    ("ＦＵＬＬ　ｗｉｄｔｈ", "full width"),
    ("Siân Môn café", "sian mon cafe"),
    ("don’t “shout”", 'don\'t "shout"'),
    ("zero\u200bwidth\u00adsoft", "zerowidthsoft"),
    ("Сlеver", "clever"),  # Cyrillic С and е inside a Latin word
    ("Привет", "привет"),  # a word all in Cyrillic is left alone
    ("𝓯𝓪𝓷𝓬𝔂", "fancy"),
    ("STRASSE straße", "strasse strasse"),
]


@pytest.mark.parametrize(("given_text", "plain"), PLAIN)
def test_a_text_is_made_plain(given_text: str, plain: str) -> None:
    assert normalise(given_text).plain == plain


@given(st.text())
def test_every_plain_character_leads_back_into_the_text(text: str) -> None:
    normal = normalise(text)
    assert len(normal.at) == len(normal.plain) + 1
    assert list(normal.at) == sorted(normal.at)
    assert all(0 <= offset <= len(text) for offset in normal.at)


@given(st.text(), st.data())
def test_a_span_lies_inside_the_text(text: str, data: st.DataObject) -> None:
    normal = normalise(text)
    start = data.draw(st.integers(0, len(normal.plain)))
    end = data.draw(st.integers(start, len(normal.plain)))
    first, last = normal.span(start, end)
    assert 0 <= first <= last <= len(text)


@given(st.text())
def test_case_makes_no_difference(text: str) -> None:
    assert normalise(text.lower()).plain == normalise(text.lower().upper().lower()).plain


def test_a_lone_surrogate_is_only_a_space() -> None:
    assert normalise("a\ud800b").plain == "a b"
