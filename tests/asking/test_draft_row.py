"""Rows of `forethought check`: what is taken, and what is refused in one plain sentence."""

from typing import Any

import pytest

from forethought.asking.draft_row import LIMIT, draft_of
from forethought.asking.fault import UnusableRow

FAULTS: list[tuple[Any, str]] = [
    ([], "A row must be a JSON object."),
    ({}, "The field “text” is empty, and there is no picture."),
    ({"text": "x", "colour": "red"}, "There is no field called “colour”."),
    ({"text": 7}, "The field “text” must be text."),
    ({"text": "a" * (LIMIT + 1)}, f"The field “text” has {LIMIT + 1} characters; at most {LIMIT} can be read."),
    ({"text": "x", "kind": "poem"}, "The field “kind” must be one of post, comment, message, profile."),
    ({"text": "x", "front_line": "yes"}, "The field “front_line” must be true or false."),
    ({"text": "x", "pictures": "a.jpg"}, "The field “pictures” must be a list of texts."),
    ({"text": "x", "answers": ["yes"]}, "The field “answers” must hold yes or no by question."),
    ({"text": "x", "answers": {"colleagues_agreed": "maybe"}}, "The answer to “colleagues_agreed” must be yes or no."),
]


@pytest.mark.parametrize(("row", "sentence"), FAULTS)
def test_what_cannot_be_used_is_refused_in_a_sentence(row: Any, sentence: str) -> None:
    with pytest.raises(UnusableRow) as fault:
        draft_of(row)
    assert str(fault.value) == sentence


def test_names_are_taken_whatever_their_case() -> None:
    draft = draft_of({"text": "x", "kind": "Comment", "site": "FaceBook", "audience": "FRIENDS", "role": "Social Worker"})
    assert (draft.kind, draft.site_kind, draft.audience) == ("comment", "social networking", "friends")
    assert draft.role.front_line


def test_a_picture_or_its_description_is_enough() -> None:
    assert draft_of({"text": "", "picture_shows": "a cake"}).picture_shows == "a cake"
    assert draft_of({"pictures": ["a.jpg"]}).pictures == 1


def test_the_council_comes_from_the_setting_when_the_row_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORETHOUGHT_COUNCIL", "Merrow District Council, MDC")
    assert draft_of({"text": "x"}).council == ("Merrow District Council", "MDC")
    assert draft_of({"text": "x", "council": ["Ashby"]}).council == ("Ashby",)


def test_a_site_the_catalogue_does_not_know_is_of_no_known_kind() -> None:
    assert draft_of({"text": "x", "site": "somewhere.example"}).site_kind == ""
