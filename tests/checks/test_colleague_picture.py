"""What the author's answers change about pictures of colleagues and of people served."""

from forethought.checks import Advice, check
from forethought.guidance import load_named
from forethought.reading.draft import Draft
from forethought.reading.roles import role_of


def advice(role: str, shows: str, **answers: bool) -> Advice:
    return check(Draft("Look", role=role_of(role), picture_shows=shows, answers=answers), load_named()).advice


def test_colleagues_who_agreed_may_be_shown() -> None:
    shows = "nine colleagues in silly hats"
    assert advice("accountant", shows) == Advice.TAKE_CARE
    assert advice("accountant", shows, colleagues_agreed=True) == Advice.NOTHING_FOUND
    assert advice("accountant", shows, colleagues_agreed=False) == Advice.DO_NOT_POST


def test_the_author_says_whether_people_served_are_in_the_picture() -> None:
    shows = "backs of ten people in a hall, one child's face side on"
    assert advice("teacher", shows) == Advice.ASK
    assert advice("teacher", shows, shows_people_served=True) == Advice.DO_NOT_POST
    assert advice("teacher", shows, shows_people_served=False) < Advice.ASK
