"""Accusations against somebody who can be made out, and crime in the news or in a story."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

SEEN = [
    ("my boss takes backhanders", "manager"),
    ("our head fiddles her expenses", "manager"),
    ("Cllr Stott is a crook", "councillor"),
    ("our manager is a nonce", "manager"),
]
NOT_SEEN = [
    "Somebody stole my bike",
    "Burglar got four years at the Crown Court",
    "The villain in this series takes bribes",
    "fraud awareness week starts Monday",
    "",
]


def seen_in(text: str) -> list[str]:
    return [seen.about for seen in read(Draft(text)).of("allegation")]


@pytest.mark.parametrize(("text", "about"), SEEN)
def test_it_is_seen_with_whom_it_is_aimed_at(text: str, about: str) -> None:
    assert about in seen_in(text)
    assert seen_in(text.upper()) == seen_in(text)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert seen_in(text) == []
