"""Notices to the public."""

import pytest

from forethought.reading.campaign import read
from forethought.reading.draft import Draft
from forethought.reading.sheet import Sheet

SEEN = [
    "Free entry, all welcome, doors open at ten",
    "Lost: tabby cat, answers to Biscuit",
    "We're hiring! Closing date Friday",
    "Don't forget it's bin day tomorrow",
    "Sponsor me for the charity walk",
]
NOT_SEEN = [
    "I lost my temper",
    "Went to the shop",
    "It was a fair point",
    "",
]


def kinds(text: str) -> set[str]:
    return {seen.kind for seen in read(Sheet(Draft(text)))}


@pytest.mark.parametrize("text", SEEN)
def test_it_is_seen(text: str) -> None:
    assert kinds(text) == {"campaign"}
    assert kinds(text.upper()) == {"campaign"}


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert kinds(text) == set()
