"""The author as somebody who lives there."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.resident import read
from forethought.reading.sheet import Sheet

SEEN = [
    "Our street hasn't had its bins collected",
    "As a resident I'd like a bench",
    "My own bin was missed",
    "Potholes at the end of our road again",
]
NOT_SEEN = [
    "We emptied the bins on Mill Lane",
    "The library is open",
    "My tea's cold",
    "",
]


def kinds(text: str) -> set[str]:
    return {seen.kind for seen in read(Sheet(Draft(text)))}


@pytest.mark.parametrize("text", SEEN)
def test_it_is_seen(text: str) -> None:
    assert kinds(text) == {"resident"}
    assert kinds(text.upper()) == {"resident"}


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert kinds(text) == set()
