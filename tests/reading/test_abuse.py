"""Offensive words aimed at somebody, and what only sounds like them."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

SEEN = [
    ("My supervisor is a fat lazy cow", "manager"),
    ("whoever does the rota is an absolute muppet, useless clown", "colleague"),
    ("this council is run by a pack of lying parasites", "council"),
    ("Cllr Hobb is a drunken slug with the brain of a turnip", "councillor"),
    ("HR are a shower of useless arseholes", "colleague"),
    ("Our manager Sue can choke", "manager"),
    ("my boss couldn't organise a raffle", "manager"),
    ("Only one supervisor on nights and he's never lifted a spade. You work it out", "manager"),
]
NOT_SEEN = [
    "I am such an idiot",
    "My husband is a lazy sod",
    "stupid bloody printer",
    "The ref was a complete wanker",
    "Happy birthday you daft old git",
    "What a lovely shift with a lovely team",
    "She called me a stupid cow",
    "Scunthorpe away on Saturday",
    "the cock next door starts at four",
    "My manager has been brilliant all week",
    "Watched a film about a lying thief",
    "that update is a pig",
    "",
]


def seen_in(text: str) -> list[str]:
    return [seen.about for seen in read(Draft(text)).of("abuse")]


@pytest.mark.parametrize(("text", "about"), SEEN)
def test_it_is_seen_with_whom_it_is_aimed_at(text: str, about: str) -> None:
    assert about in seen_in(text)
    assert seen_in(text.upper()) == seen_in(text)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert seen_in(text) == []
