"""Calls to gang up on or shame somebody, and kind calls that look alike."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

SEEN = [
    ("Everyone message my manager tonight, the lazy cow", "manager"),
    ("Nobody speaks to our new starter from now on", "colleague"),
    ("let's make her life hell", "person"),
    ("my supervisor has a nice arse", "manager"),
]
NOT_SEEN = [
    "Please share our lost dog",
    "Everyone come to the fair on Saturday",
    "Leave a review for my mate's cafe",
    "Wish her a happy birthday",
    "spread the word about the jumble sale",
    "",
]


def seen_in(text: str) -> list[str]:
    return [seen.about for seen in read(Draft(text)).of("harassment")]


@pytest.mark.parametrize(("text", "about"), SEEN)
def test_it_is_seen_with_whom_it_is_aimed_at(text: str, about: str) -> None:
    assert about in seen_in(text)
    assert seen_in(text.upper()) == seen_in(text)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert seen_in(text) == []
