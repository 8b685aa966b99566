"""Words that say that a matter is public already, and words that say it is not."""

import pytest

from forethought.reading.already_public import read
from forethought.reading.draft import Draft
from forethought.reading.sheet import Sheet


def is_public(text: str) -> bool:
    return any(read(Sheet(Draft(text))))


@pytest.mark.parametrize(
    "text",
    [
        "The report was published yesterday",
        "It's on the council website",
        "It was in the Gazette today",
        "Just announced: Sunday opening",
        "The consultation closes on Friday",
        "Agenda is out for Thursday",
        "These are the public papers",
        "The FOI response came back",
    ],
)
def test_it_is_public(text: str) -> None:
    assert is_public(text)
    assert is_public(text.upper())


@pytest.mark.parametrize(
    "text",
    [
        "It has not been announced yet",
        "It isn't on the website until May",
        "Nothing published yet",
        "I love the public library",
        "before it is published",
        "",
    ],
)
def test_it_is_not(text: str) -> None:
    assert not is_public(text)
