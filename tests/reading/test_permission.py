"""Whether the people concerned have agreed."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.permission import read
from forethought.reading.sheet import Sheet


def kinds(text: str, shows: str = "") -> set[str]:
    return {seen.kind for seen in read(Sheet(Draft(text, picture_shows=shows)))}


@pytest.mark.parametrize(
    "text",
    [
        "they all agreed to this one",
        "she said I could post it",
        "with her permission, here we are",
        "everyone in it signed the form",
        "he asked me to share this",
        "we all said yes",
        "checked with everybody first",
    ],
)
def test_they_agreed(text: str) -> None:
    assert kinds(text) == kinds(text.upper()) == kinds("", text) == {"permission"}


@pytest.mark.parametrize(
    "text",
    [
        "don't tell her I put this up",
        "he said not to post it",
        "took this without asking",
        "she'd kill me",
        "when she wasn't looking",
        "sneaky pic of the boss",
    ],
)
def test_they_did_not(text: str) -> None:
    assert kinds(text) == {"permission_refused"}


@pytest.mark.parametrize("text", ["what a view", "planning permission is slow", "tell your friends", "I asked for gravy", ""])
def test_nothing_is_said_of_it(text: str) -> None:
    assert not kinds(text)
