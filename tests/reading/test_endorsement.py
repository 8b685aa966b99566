"""Agreement with what somebody else made, and sharing to condemn."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

AGREES = ["Well said.", "couldn't have put it better", "spot on, every word", "so true 👏"]
DOES_NOT = ["Sharing this so people see it. Disgusting", "Bin day tomorrow", "I disagree with every word", ""]


def agrees(draft: Draft) -> bool:
    return read(draft).has("endorsement")


@pytest.mark.parametrize("text", AGREES)
def test_agreement_is_seen(text: str) -> None:
    assert agrees(Draft(text))


@pytest.mark.parametrize("text", DOES_NOT)
def test_other_words_are_no_agreement(text: str) -> None:
    assert not agrees(Draft(text))


def test_a_laugh_agrees_with_a_shared_picture_only() -> None:
    assert agrees(Draft("😂", picture_shows="a shared meme about the town hall"))
    assert not agrees(Draft("😂", picture_shows="my dog in a hat"))


def test_hatred_in_a_shared_picture_is_the_authors_own() -> None:
    shown = read(Draft("so true", picture_shows="a shared post: send the lot of them back"))
    assert {seen.place for seen in shown.of("discrimination")} == {"picture_shows"}
