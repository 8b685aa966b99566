"""What is no working pattern is refused, by field, in one plain sentence that says what the field may be."""

import time
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.access.pattern import FIELDS, Pattern, UnusablePattern, pattern_of
from forethought.access.pattern_fields import MOST_DATES, MOST_SPELLS

TEXTS = {
    "days": """;-;,;Mon-;-Fri;Mon,;Mon-Wed-Fri;Mo;Mond;nights;Mon to Fri;weekdays;1-5;Mon-Fri days;Mon nights,Tue;Mon.Tue;Montag""",
    "work": """;09:00;09:00-;-17:00;9-17;9am-5pm;09.00-17.00;09:00-25:00;24:00-06:00;09:60-17:00;09:00-24:01;09:0-17:00;009:00-17:00;
        -1:00-17:00;09:00-17:00-18:00;09:00:00-17:00:00;０９:00-17:00;²:00-17:00;+9:00-17:00;09:00/17:00;09:00 17:00;Mon-Fri;null""",
    "leave": """;tomorrow;24/12/2026;2026-13-01;2026-02-29;2026-W52-4;20261224;2026-12-24T00:00;26-12-24;10000-01-01;0000-01-01;
        ２０26-12-24;2026-12-24/;/2026-12-24;2026-12-28/2026-12-24;2026-12-24/2026-12-28/2027-01-02;2026-12-24-2026-12-28;2026-12-24,2026-12-25""",
    "closures": """;Christmas;25.12.2026;2026-02-30;2026-12-24/2026-12-28;2026-12-24/""",
    "time_zone": """;London;europe/london;Europe;Europe/;Europe/London/;../etc/passwd;/etc/localtime;Europe/../UTC;GMT+25;Mars/Olympus;
        zone.tab;tzdata.zi;.;..;BST""",
}
"""Texts that are refused, between semicolons."""
NEITHER_TEXT_NOR_LIST: tuple[Any, ...] = (True, 9, 9.5, float("nan"), {}, {"start": "09:00"}, b"09:00-17:00")
LISTS_OF_OTHERS: tuple[list[Any], ...] = ([None], [[]], [["09:00-17:00"]], [[[[[[]]]]]], [True], [2026], ["09:00-17:00", 5])
VALUES = {
    "days": (None, *NEITHER_TEXT_NOR_LIST, ["Mon"], [], "Mon," * 51, "Mon-Fri" + " " * 300),
    "work": (*NEITHER_TEXT_NOR_LIST, *LISTS_OF_OTHERS, ["09:00-17:00"] * (MOST_SPELLS + 1)),
    "leave": (*NEITHER_TEXT_NOR_LIST, *LISTS_OF_OTHERS, ["2026-12-24"] * (MOST_DATES + 1), [datetime.fromisoformat("2026-12-24T00:00Z")]),
    "time_zone": (*NEITHER_TEXT_NOR_LIST, ["Europe/London"], " ", "Europe/London ", "a\0b", "\ud800", "Europe/London" * 100),
    "flexi": ("yes", "true", 1, 0, [], {}),
}
SAME = {"core": "work", "lunch": "work"}
REFUSED = [
    pytest.param(field, value, id=f"{field}-{number}")
    for field in FIELDS
    for number, value in enumerate(
        (*(text.strip() for text in TEXTS.get(SAME.get(field, field), "x").split(";")), *VALUES.get(SAME.get(field, field), ()))
    )
]


@pytest.mark.parametrize(("field", "value"), REFUSED)
def test_what_cannot_be_used_is_refused_by_field_with_what_it_may_be(field: str, value: Any) -> None:
    sentence = sentence_of({"days": "Mon-Fri"} | {field: value})
    assert f"“{field}”" in sentence
    assert " may " in sentence or " must " in sentence


def sentence_of(row: Any) -> str:
    with pytest.raises(UnusablePattern) as caught:
        pattern_of(row)
    return plain_sentence(caught.value)


def plain_sentence(fault: UnusablePattern) -> str:
    """What it says, which is one short sentence on one line."""
    said = str(fault)
    assert said.endswith(".")
    assert said.isprintable()
    assert len(said) < 250
    return said


@pytest.mark.parametrize("name", ["wrk", "Days", "hours", "", "x" * 10_000, "a\nb", 7, None])
def test_an_unknown_field_is_refused_by_name(name: Any) -> None:
    sentence = sentence_of({"days": "Mon-Fri", name: None})
    assert "no field called" in sentence
    if isinstance(name, str):
        assert name[:1].strip() in sentence


@pytest.mark.parametrize("row", [None, [], "Mon-Fri", 3, [{"days": "Mon-Fri"}], b"{}"])
def test_what_is_no_object_is_refused(row: Any) -> None:
    assert "JSON object" in sentence_of(row)


def test_days_must_be_there() -> None:
    assert "missing" in sentence_of({})
    assert "missing" in sentence_of({"work": "09:00-17:00"})


def test_a_sentence_reads_well() -> None:
    assert sentence_of({"days": "Mon-Fri", "work": "9 to 5"}) == (
        "The pattern’s field “work” holds “9 to 5”; it may be hours such as 09:00-17:00, a list of such hours, or null."
    )
    assert sentence_of({"days": "Mon-Fri", "leave": ["Xmas"]}) == (
        "The pattern’s field “leave” holds “Xmas”; it may be a list of dates such as 2026-12-24 or 2026-12-28/2027-01-02."
    )


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", [["x"] * 1_000_000, "9" * 5_000_000, {str(n): n for n in range(100_000)}, 10**100_000], ids=range(4))
def test_huge_values_are_refused_and_soon(field: str, value: Any) -> None:
    began = time.process_time()
    sentence_of({"days": "Mon-Fri"} | {field: value})
    assert time.process_time() - began < 10  # it ends


json = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.sampled_from(("Mon-Fri", "09:00-17:00", "UTC"))
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=8,
)


@given(st.dictionaries(st.one_of(st.sampled_from(FIELDS), st.text(max_size=8)), json, max_size=8))
def test_a_row_is_a_pattern_or_one_sentence(row: dict[str, Any]) -> None:
    try:
        assert isinstance(pattern_of(row), Pattern)
    except UnusablePattern as fault:
        plain_sentence(fault)


@given(st.sampled_from(FIELDS), st.text(alphabet="Mon-Frinights,0123456789:/ –Europe/Lndu\0\ud800", max_size=24))
def test_a_text_is_taken_or_refused(field: str, text: str) -> None:
    try:
        assert isinstance(pattern_of({"days": "Mon-Fri"} | {field: text}), Pattern)
    except UnusablePattern as fault:
        plain_sentence(fault)
