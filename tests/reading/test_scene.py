"""Who stands near some words."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

NEAREST = [
    ("I told my manager the printer is a useless piece of shit", set()),
    ("My manager is a useless piece of shit, unlike the printer", {"manager"}),
    ("Our supervisor came in late. What an arsehole.", {"manager"}),
    ("My brother is an arsehole", set()),
]


@pytest.mark.parametrize(("text", "about"), NEAREST)
def test_an_insult_goes_to_the_nearest(text: str, about: set[str]) -> None:
    assert {seen.about for seen in read(Draft(text)).of("abuse") if seen.certainty == "plain"} == about
