"""Another body than the author's own."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.other_council import read
from forethought.reading.sheet import Sheet

SEEN = [
    "The council next door has gritted already",
    "My mum's council lost her form",
    "Another council, not mine, did this",
    "It's a school but not where I work",
]
NOT_SEEN = [
    "Our council is gritting tonight",
    "The council met on Monday",
    "Another week another meeting",
    "",
]


def kinds(text: str) -> set[str]:
    return {seen.kind for seen in read(Sheet(Draft(text)))}


@pytest.mark.parametrize("text", SEEN)
def test_it_is_seen(text: str) -> None:
    assert kinds(text) == {"other_council"}
    assert kinds(text.upper()) == {"other_council"}


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert kinds(text) == set()
