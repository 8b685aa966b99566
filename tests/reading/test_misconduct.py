"""The author's own breach, and leave, illness, youth and games."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

SEEN = [
    ("pulled a sickie today", "self"),
    ("rang in sick and now I'm on the beach 😂", "self"),
    ("took a few tins of paint home from the depot, they'll never miss it", "self"),
    ("looked up my ex on the council tax system", "self"),
    ("85 in the works van lol", "self"),
    ("still drunk and driving the minibus", "self"),
    ("cancelled my sister's parking ticket from my handset", "self"),
]
NOT_SEEN = [
    "Off sick with a horrible cold",
    "Two weeks in Crete, annual leave",
    "when I was 16 I nicked a traffic cone",
    "Sneaky biscuit from the tin",
    "On strike today",
    "Finished early on flexi",
    "He pulled a sickie and she was livid",
    "did 90 in the works van on Mario Kart",
    "",
]


def seen_in(text: str) -> list[str]:
    return [seen.about for seen in read(Draft(text)).of("misconduct")]


@pytest.mark.parametrize(("text", "about"), SEEN)
def test_it_is_seen_with_whom_it_is_aimed_at(text: str, about: str) -> None:
    assert about in seen_in(text)
    assert seen_in(text.upper()) == seen_in(text)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert seen_in(text) == []
