"""Wrongdoing told of, and what only sounds like it."""

import pytest

from forethought.reading.disclosure import read
from forethought.reading.draft import Draft
from forethought.reading.sheet import Sheet

SEEN = [
    "We've been told to backdate the visit notes before the inspection",
    "The fire doors are chained shut and I've reported it three times",
    "my manager keeps touching me and hr said that's just how he is",
    "Invoices are being paid for work never done and I've been told not to ask",
    "told to crack on with no gloves and bleach everywhere",
    "they buried my report on the bridge and someone is going to get killed",
]
NOT_SEEN = [
    "That referee should be reported",
    "The documentary about asbestos was a hard watch",
    "I reported the pothole",
    "My son cooked the tea",
    "Brakes failed on my bike",
    "told to smile by a stranger",
    "",
]


def kinds(text: str) -> set[str]:
    return {seen.kind for seen in read(Sheet(Draft(text)))}


@pytest.mark.parametrize("text", SEEN)
def test_it_is_seen(text: str) -> None:
    assert kinds(text) == {"disclosure"}
    assert kinds(text.upper()) == {"disclosure"}


@pytest.mark.parametrize("text", NOT_SEEN)
def test_it_is_not_seen(text: str) -> None:
    assert kinds(text) == set()


def test_those_who_might_be_hurt_and_those_above_are_named() -> None:
    text = "The hoist is unsafe, residents will get hurt and my manager said carry on using it"
    assert {seen.about for seen in read(Sheet(Draft(text)))} == {"", "service_user", "manager"}
