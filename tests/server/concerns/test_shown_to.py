"""Whether the person had been shown the version in force on the day of the post: said in one sentence, for that version alone."""

from datetime import date

import pytest

from forethought.server.acknowledgements.actions import ask_who_is_due, assign, record_witnessed
from forethought.server.concerns.refusals import Refused
from forethought.server.concerns.shown_to import shown_to
from tests.server.concerns.people import DAY
from tests.server.library.adopted import in_force

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def adopted():
    """A version in force from 5 January 2026."""
    return in_force("D4", on=date(2026, 1, 5))


def about(council, day="2026-02-20") -> str:
    return shown_to({"day": day, "subject": council.ty.pk})


def test_it_says_what_was_asked_and_confirmed_and_concludes_nothing(council, adopted):
    assert about(council) == "On Friday 20 February 2026 HRSM1 D4 was in force. The person: Not asked."
    assign(by=None, starts=date(2026, 2, 1))
    ask_who_is_due(today=date(2026, 2, 1))
    assert "The person: Asked on Sunday 1 February 2026. Not yet." in about(council)
    record_witnessed(by=council.boss, people=[council.ty], how="meeting", day=date(2026, 2, 10))
    assert "in a team meeting. Witness: Bo Boss." in about(council)
    assert "after" not in about(council)
    assert about(council, "2026-01-20").endswith("That was after the day of the post.")


def test_before_any_version_was_in_force_nothing_can_be_held_against_anybody(council, adopted):
    assert about(council, "2025-12-24") == "No version of the guidance was in force on Wednesday 24 December 2025."
    concern = council.raised()
    council.declare(council.hannah, concern)
    for step in ("disclosure", "conflict"):
        council.take(council.hannah, concern, step)
    with pytest.raises(Refused, match="It cannot be held against anybody"):
        council.take(council.hannah, concern, "allegation", day="2025-12-24")
    assert council.take(council.hannah, concern, "allegation").document == "HRSM1 D4"


def test_whoever_is_not_in_the_directory_is_not_guessed_at(council):
    assert "is not known" in shown_to({"day": DAY.isoformat(), "whom": "Ty"})
    assert shown_to({}) == ""
