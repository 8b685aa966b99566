"""The Council's logo, used, worn or talked about."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.logo import read
from forethought.reading.sheet import Sheet


def seen(text: str, picture: str = "") -> set[tuple[str, str]]:
    return {(one.kind, one.certainty) for one in read(Sheet(Draft(text, picture_shows=picture)))}


@pytest.mark.parametrize(
    "text",
    [
        "stuck the council logo on my flyer",
        "printed it on council headed paper",
        "new profile picture, the council crest",
        "had mugs made with the town's coat of arms",
    ],
)
def test_a_logo_used_is_plain(text: str) -> None:
    assert seen(text) == {("logo", "plain")}


def test_asking_first_is_possible() -> None:
    assert seen("can I put the council logo on our raffle poster?") == {("logo", "possible")}


@pytest.mark.parametrize("text", ["the new council logo cost a fortune", "blue badge renewals are open", "got my Brownie badge", ""])
def test_talk_of_logos_is_not(text: str) -> None:
    assert not seen(text)


@pytest.mark.parametrize(
    ("picture", "kinds"),
    [
        ("a home-made flyer with the council logo", {("logo", "plain")}),
        ("the council's logo", {("logo", "plain")}),
        ("a selfie by a wall with the council crest", {("logo", "possible")}),
        ("a selfie with a lanyard with the council crest", {("employer", "plain")}),
        ("a plain lanyard, no council logo visible", set()),
        ("a dog in a football shirt", set()),
    ],
)
def test_a_logo_in_the_picture(picture: str, kinds: set[tuple[str, str]]) -> None:
    assert seen("look", picture) == kinds
