"""Words against what people are, and what only names them."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

SEEN = [
    ("send the lot of them back", "group"),
    ("Muslims should be banned from every school", "group"),
    ("gypsies are thieves, vermin, every last one", "group"),
    ("our new starter is one of them trannies", "colleague"),
    ("gays are disgusting", "group"),
    ("I hate immigrants", "group"),
    ("Women can't drive, get back in the kitchen", "group"),
    ("bloody pakis everywhere", "group"),
]
NOT_SEEN = [
    "I believe marriage is between a man and a woman",
    "We need lower immigration and quicker decisions",
    "As a queer woman I march on Saturday",
    "A man told me to go back where I came from",
    "Saying Muslims are terrorists is racist",
    "My neighbour is a gay man who bakes",
    "Faggots, mash and mushy peas",
    "Black History Month starts tomorrow",
    "us crips are taking over the dance floor",
    "Women deserve equal pay",
    "queer studies at the library",
    "the black bin goes out tomorrow",
    "",
]


def seen_in(text: str) -> list[str]:
    return [seen.about for seen in read(Draft(text)).of("discrimination")]


@pytest.mark.parametrize(("text", "about"), SEEN)
def test_it_is_seen_with_whom_it_is_aimed_at(text: str, about: str) -> None:
    assert about in seen_in(text)
    assert seen_in(text.upper()) == seen_in(text)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert seen_in(text) == []
