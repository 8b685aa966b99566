"""How secret a draft sounds."""

from forethought.reading.draft import Draft
from forethought.reading.roles import role_of
from forethought.reading.secrecy import marks_of, secrecy_of
from forethought.reading.sheet import Sheet


def sheet(text: str, role: str = "") -> Sheet:
    return Sheet(Draft(text=text, role=role_of(role)))


def test_a_closure_not_told_yet_sounds_more_secret_than_an_evening_at_home() -> None:
    told = secrecy_of(sheet("they're shutting the depot in May, staff haven't been told yet so keep it quiet"))
    assert told.score > secrecy_of(sheet("the kids are shutting the back door on the dog again, early night for us")).score + 3


def test_what_is_announced_sounds_less_secret_than_what_is_not() -> None:
    assert (
        secrecy_of(sheet("the baths close in May, not announced yet")).score
        > secrecy_of(sheet("the baths close in May, announced today")).score
    )


def test_the_words_that_tell_stand_in_order() -> None:
    telling = secrecy_of(sheet("don't tell anyone but the contract is a done deal, not public yet")).telling
    assert telling == sorted(telling, key=lambda cue: cue.first)


def test_more_of_a_sign_is_one_mark_more_and_no_more() -> None:
    assert len(marks_of(sheet("keep it quiet. " * 50))) == len(marks_of(sheet("keep it quiet. " * 500)))


def test_an_empty_draft_holds_no_secret() -> None:
    assert secrecy_of(sheet("")).score < 0
