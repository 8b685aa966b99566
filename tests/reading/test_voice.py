"""Speaking as the Council against speaking of it."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.roles import role_of
from forethought.reading.sheet import Sheet
from forethought.reading.voice import read


def certainties(text: str, role: str = "", kind: str = "post") -> set[str]:
    return {seen.certainty for seen in read(Sheet(Draft(text, role=role_of(role), kind=kind)))}  # type: ignore[arg-type]  # a kind of draft


@pytest.mark.parametrize(
    "text",
    [
        "On behalf of the council, sorry about the bins",
        "We, the council, will fine you",
        "The council's official position is that the pool stays shut",
        "Council endorses Bright Blinds, best in town",
        "Official notice from the council: no parking on the green",
        "Morning all, council here",
        "I speak for the council when I say no",
    ],
)
def test_the_councils_own_word_is_plain(text: str) -> None:
    assert "plain" in certainties(text)


@pytest.mark.parametrize(
    "text",
    [
        "We'll get that pothole fixed for you by Friday",
        "Don't worry, your fine will be cancelled, I'll sort it",
        "We're aware of the flooding and a crew is on its way",
        "You can take it from me, you're entitled to that refund",
    ],
)
def test_a_promise_may_be_taken_for_the_councils(text: str) -> None:
    assert certainties(text) == {"possible"}
    assert not certainties(text, role="councillor")


@pytest.mark.parametrize(
    "text",
    [
        "The council has put out a statement, it's on their page",
        "I don't speak for the council but the tip hours are daft",
        "We'll be in the pub from seven",
        "well done everyone, the park looks lovely",
        "My own view: save the trams",
        "On behalf of my mum, thank you",
        "",
    ],
)
def test_speaking_of_it_or_for_oneself_is_not(text: str) -> None:
    assert not certainties(text)


def test_an_account_named_like_the_council() -> None:
    assert certainties("follow my new account @EastvaleCouncilNews") == {"plain"}
    assert certainties("Eastvale Council Official", kind="profile") == {"plain"}
    assert not certainties("thanks @EastvaleCouncil for the new swings")
