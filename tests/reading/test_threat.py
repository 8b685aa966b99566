"""Threats and wishes of harm, and the idioms that sound like them."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

SEEN = [
    ("I know where you live", "person"),
    ("watch your back", "person"),
    ("Every MP wants hanging", "group"),
    ("just drive over them", "person"),
    ("gonna batter my manager", "manager"),
    ("Burn the hotel down", "person"),
    ("someone should put a brick through his window", "person"),
]
NOT_SEEN = [
    "Could murder a curry",
    "I'll kill him when he gets home",
    "My feet are killing me",
    "Dying laughing at Bake Off",
    "beat the eggs and whip the cream",
    "City will destroy them tonight",
    "that workout killed me",
    "Somebody threatened to burn my house down",
    "shoot me an email",
    "hang the washing out",
    "",
]


def seen_in(text: str) -> list[str]:
    return [seen.about for seen in read(Draft(text)).of("threat")]


@pytest.mark.parametrize(("text", "about"), SEEN)
def test_it_is_seen_with_whom_it_is_aimed_at(text: str, about: str) -> None:
    assert about in seen_in(text)
    assert seen_in(text.upper()) == seen_in(text)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert seen_in(text) == []
