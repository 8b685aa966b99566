"""What is not for the public: given away, hinted at, or only so called."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft
from forethought.reading.roles import role_of


def certainties(text: str, role: str = "") -> set[str]:
    return {seen.certainty for seen in read(Draft(text, role=role_of(role))).of("confidential")}


GIVEN_AWAY = [
    ("Not announced yet but they are closing the Eastvale library in May, keep it to yourselves", ""),
    ("you didn't hear it from me but the whole team is being made redundant", ""),
    ("I typed the letters this morning. Nine redundancies.", "HR assistant"),
    ("side gate code is 2290 if you're late", "caretaker"),
    ("the admin password for the booking system is still Summer1", "receptionist"),
    ("Opened the postal votes today and Labour are walking it", "elections officer"),
    ("Dawn raid on the corner shop on Thursday, can't wait", "trading standards officer"),
    ("Had a nosy on our system and she is on the list", "housing officer"),
]
HINTED_AT = [
    ("My lips are sealed but something big is coming to the museum", ""),
    ("Can't say more yet", ""),
    ("Not sure if this is out yet but the route has been chosen", "highways engineer"),
    ("Word at work is that the depot is being sold", "driver"),
]
NEITHER = [
    "The report was published this morning, it's on the council's website",
    "Our kitchen has a leak and the plumber is on holiday",
    "Nan's secret recipe stays secret",
    "The helpline is confidential and free",
    "No spoilers for tonight's episode please",
    "Keep it quiet, it's mum's surprise party",
    "my wifi password is on the fridge",
    "I can't say I liked the film",
    "Budget for the wedding has gone out of the window",
    "",
]


@pytest.mark.parametrize(("text", "role"), GIVEN_AWAY)
def test_what_is_given_away_is_plain(text: str, role: str) -> None:
    assert certainties(text, role) == {"plain"}


@pytest.mark.parametrize(("text", "role"), HINTED_AT)
def test_a_hint_is_possible(text: str, role: str) -> None:
    assert certainties(text, role) == {"possible"}


@pytest.mark.parametrize("text", NEITHER)
def test_what_only_sounds_so_is_not_seen(text: str) -> None:
    assert not certainties(text)
