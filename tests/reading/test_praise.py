"""Thanks and praise, and whom they are for."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft
from forethought.reading.praise import read as read_praise
from forethought.reading.sheet import Sheet


@pytest.mark.parametrize(
    "text", ["Thank you everyone", "So proud of this lot", "Happy retirement Sue!", "What a team", "Hats off to the gritters"]
)
def test_praise_is_seen(text: str) -> None:
    assert {seen.kind for seen in read_praise(Sheet(Draft(text)))} == {"praise"}


@pytest.mark.parametrize("text", ["Well, that was long", "The team met", "No thanks", ""])
def test_other_words_are_no_praise(text: str) -> None:
    assert not list(read_praise(Sheet(Draft(text))))


def test_the_nearest_person_in_the_sentence_is_the_one_praised() -> None:
    seen = read(Draft("Thank you to my colleagues. My mum made tea.")).of("praise")
    assert [one.about for one in seen] == ["colleague"]
