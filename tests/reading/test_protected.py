"""Speech that no reputation clause may judge, and idioms of the same words."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.protected import read
from forethought.reading.sheet import Sheet

SEEN = [
    "See you on the picket line tomorrow",
    "I voted Green and I'd do it again",
    "As a Christian I see it differently",
    "Care workers deserve better pay",
    "Black Lives Matter",
    "My union rep says the offer is poor",
    "The government should fund this",
]
NOT_SEEN = [
    "A strike and two spares at the bowling",
    "Rugby union final on Saturday",
    "Birthday party at ours",
    "Who got your vote on Strictly?",
    "My back has gone on strike",
    "Union Street is shut",
    "",
]


def kinds(text: str) -> set[str]:
    return {seen.kind for seen in read(Sheet(Draft(text)))}


@pytest.mark.parametrize("text", SEEN)
def test_it_is_seen(text: str) -> None:
    assert kinds(text) == {"protected"}
    assert kinds(text.upper()) == {"protected"}


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert kinds(text) == set()


def test_it_says_what_is_protected() -> None:
    seen = list(read(Sheet(Draft("Vote yes in the ballot: care workers deserve better pay"))))
    assert {one.about for one in seen} == {"union", "pay"}
