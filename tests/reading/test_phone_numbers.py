"""Telephone numbers, as people type them, and numbers that are none."""

import pytest

from forethought.asking.draft_row import draft_of
from forethought.reading import read

WRITTEN = [
    ("ring 07700 900118.", "07700 900118"),
    ("ring (01632) 960118 now", "(01632) 960118"),
    ("(01632 960118)", "01632 960118"),
    ("+44 (0)7700 900118!", "+44 (0)7700 900118"),
    ("0044 7700 900118", "0044 7700 900118"),
    ("07700.900.118", "07700.900.118"),
    ("number's 07700\n900118", "07700\n900118"),
    ("０７７００ ９００１１８", "０７７００ ９００１１８"),
    ("07700\u200b 900\u200b118", "07700\u200b 900\u200b118"),
    ("o77oo 9oo118", "o77oo 9oo118"),
    ("0 7 7 0 0 9 0 0 1 1 8", "0 7 7 0 0 9 0 0 1 1 8"),
    ("Childline 0800 1111 24 hours", "0800 1111"),
    ("it's oh seven seven double oh, nine double oh one one eight", "oh seven seven double oh, nine double oh one one eight"),
    ("+353 87 123 4567", "+353 87 123 4567"),
]
NONE = [
    "order number 07700900118",
    "ISBN 0123456789",
    "£07700900118",
    "07/12/2023 18:30",
    "scores 0-1 2-0 3-1 0-2 1-1",
    "01.02.2023 10.30",
    "card 4470 2639 6464 3669",
    "0800-1600 every day",
    "in the 0300 call-out",
    "www.example.com/07700900118",
    "7700 900118 steps",
    "call 999",
]


@pytest.mark.parametrize(("text", "number"), WRITTEN)
def test_a_number_is_found_however_it_is_written(text: str, number: str) -> None:
    assert [seen.text for seen in read(draft_of({"text": text})).of("phone")] == [number]


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert read(draft_of({"text": text})).of("phone") == []
