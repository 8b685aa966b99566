"""What makes hard words smaller: condemned, denied, reclaimed, told in a story."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

LOWERED = [
    ("I was called a stupid cow at work today", "condemned"),
    ("It is racist to call anyone a p*ki", "condemned"),
    ("Nobody should be called a retard", "condemned"),
    ("I'm not saying they are thieves", "negated"),
    ("As a queer woman I'm proud", "reclaimed"),
    ("The villain of my novel is a liar", "fiction"),
]


@pytest.mark.parametrize(("text", "kind"), LOWERED)
def test_hard_words_are_set_apart(text: str, kind: str) -> None:
    seen = read(Draft(text))
    assert seen.has(kind)
    assert not seen.has("abuse", "discrimination", "threat", "allegation")


@pytest.mark.parametrize("text", ["Bin day tomorrow", "My boss is a lying toad", ""])
def test_plain_words_are_not(text: str) -> None:
    assert not read(Draft(text)).has("condemned", "negated", "reclaimed", "fiction")
