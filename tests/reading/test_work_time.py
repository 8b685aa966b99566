"""The author says it is working time."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.sheet import Sheet
from forethought.reading.work_time import read

SEEN = [
    "supposed to be doing the minutes but I'm on here",
    "camera off on a teams call, watching the cricket",
    "dont tell my boss im scrolling at my desk",
]
NOT_SEEN = [
    "on my lunch break scrolling",
    "supposed to be doing the ironing but I'm on here",
    "at my desk writing minutes",
    "watching the cricket",
    "",
]


def kinds(text: str) -> set[str]:
    return {seen.kind for seen in read(Sheet(Draft(text)))}


@pytest.mark.parametrize("text", SEEN)
def test_it_is_seen(text: str) -> None:
    assert kinds(text) == {"work_time"}
    assert kinds(text.upper()) == {"work_time"}


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert kinds(text) == set()
