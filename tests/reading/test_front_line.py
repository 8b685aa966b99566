"""A front-line job told of oneself."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.front_line import read
from forethought.reading.sheet import Sheet


def tells(text: str, kind: str) -> bool:
    return any(read(Sheet(Draft(text, kind=kind))))  # type: ignore[arg-type]  # a kind of draft


@pytest.mark.parametrize("text", ["Social worker and potter", "Youth worker, Eastvale", "Environmental health officer. Cats."])
def test_a_profile_tells_the_job(text: str) -> None:
    assert tells(text, "profile")


@pytest.mark.parametrize("text", ["Dad, gardener, Rovers", "Books and bakes. Views my own.", ""])
def test_a_neutral_profile_does_not(text: str) -> None:
    assert not tells(text, "profile")


def test_a_post_tells_it_only_with_words_that_help_to_find_the_author() -> None:
    assert tells("Housing officer here, dms open, come and say hi", "post")
    assert not tells("A social worker helped my nan last year", "post")
