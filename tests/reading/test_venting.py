"""Letting off steam about work, and what only looks like it."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.sheet import Sheet
from forethought.reading.venting import read

SEEN = [
    "short staffed again and nobody upstairs gives a toss",
    "Another restructure. That's the fourth since I started",
    "61 emails about one hedge and I am done",
    "if the printer jams one more time I'm walking into the sea",
    "hate my job today",
    "Four hours. FOUR. For a form.",
    "so fed up of the rota changing every week at work",
]
NOT_SEEN = [
    "Fed up of this rain",
    "My mum is sick of the telly",
    "Six goals and I am done",
    "Lovely shift with a lovely team",
    "The boiler's broken again at home and we are all freezing",
    "Best job in the world",
    "",
]


def kinds(text: str) -> set[str]:
    return {seen.kind for seen in read(Sheet(Draft(text)))}


@pytest.mark.parametrize("text", SEEN)
def test_it_is_seen(text: str) -> None:
    assert kinds(text) == {"venting"}
    assert kinds(text.upper()) == {"venting"}


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert kinds(text) == set()
