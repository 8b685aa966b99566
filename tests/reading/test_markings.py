"""Protective markings on papers, in the text and in a picture."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.markings import read
from forethought.reading.sheet import Sheet


def places(text: str, picture: str = "") -> list[str]:
    return sorted({seen.place for seen in read(Sheet(Draft(text, picture_shows=picture)))})


@pytest.mark.parametrize(
    "text",
    [
        "It's stamped OFFICIAL-SENSITIVE",
        "marked NOT FOR PUBLICATION",
        "page 3 of the exempt report",
        "the pink papers say so",
        "commercial in confidence, but here you go",
        "embargoed until Friday",
        "Confidential staff survey results: not good",
        "the minutes are headed private and confidential",
    ],
)
def test_a_marking_is_seen(text: str) -> None:
    assert places(text) == ["text"]


@pytest.mark.parametrize(
    "text",
    [
        "The helpline is free and confidential",
        "Dear diary, strictly private",
        "STRICTLY CONFIDENTIAL: I ate the chocolate",
        "Without prejudice, peas do not belong in rice",
        "I am quietly confident",
        "",
    ],
)
def test_other_senses_are_not(text: str) -> None:
    assert places(text) == []


def test_a_marking_in_the_picture_is_seen_there() -> None:
    assert places("look at this", "a page headed CONFIDENTIAL, text readable") == ["picture_shows"]
    assert places("look at this", "a birthday card marked confidential") == []
