"""Own words that tell who the employer is."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.employer import read
from forethought.reading.sheet import Sheet


def tells(text: str, kind: str = "post", council: tuple[str, ...] = ()) -> bool:
    return any(read(Sheet(Draft(text, kind=kind, council=council))))  # type: ignore[arg-type]  # a kind of draft


@pytest.mark.parametrize(
    "text",
    [
        "I work for Eastvale Council",
        "yes i work for the council",
        "Council officer by day, clown by night",
        "My employer is the council",
        "Been at Eastvale Council since 2003",
        "My bosses at the council like a form",
        "As somebody who drives a gritter for the council",
    ],
)
def test_it_is_told(text: str) -> None:
    assert tells(text)
    assert tells(text.upper())


@pytest.mark.parametrize(
    "text",
    [
        "My sister works for the council",
        "The council emptied my bin",
        "I used to work for the council",
        "Council tax went up",
        "Views are mine, not my employer's",
        "student council elections today",
        "I rang the council about it",
        "",
    ],
)
def test_it_is_not_told(text: str) -> None:
    assert not tells(text)


def test_the_names_given_are_known() -> None:
    assert tells("another day at WBC", council=("West Berkshire Council", "WBC"))
    assert not tells("another day at WBC")
    assert not tells("WBC won the cup", council=("WBC",))


def test_in_a_profile_the_name_is_enough() -> None:
    assert tells("Planner, Eastvale Council", kind="profile")
    assert not tells("Raised on a council estate", kind="profile")
