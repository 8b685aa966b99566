"""Until when an answer holds, over hours and notices that are written out."""

import pytest

from forethought.access.clock import Clock
from forethought.access.decision import Decision, Question, lunch_stretched, may_change
from forethought.access.decision import decide as decide_under
from forethought.access.spells import Timeline
from forethought.guidance import load_named

DAY = Timeline((0, 900, 1000, 1200, 1400, 1600, 1700, 2400), ("around", "work", "core", "lunch", "core", "work", "around", "off"))
D3 = load_named().access
AT_LUNCH = Question(1250, DAY, nature="social", clock=Clock("out", 1210), convenient=True)


def decide(q: Question) -> Decision:
    """By the clauses of HRSM1 D3."""
    return decide_under(q, D3)


def test_a_notice_wins_over_what_the_person_says_and_its_end_is_a_change() -> None:
    decision = decide(AT_LUNCH._replace(notices=((1240, 1300),)))
    assert (decision.decision, decision.clauses, decision.until, decision.then) == ("deny", ("7.2",), 1300, "allow")
    coming = decide(AT_LUNCH._replace(notices=((1300, 1350),)))
    assert (coming.decision, coming.until, coming.then) == ("allow", 1300, "deny")


@pytest.mark.parametrize(("moment", "decision"), [(1239, "allow"), (1240, "deny"), (1299, "deny"), (1300, "allow")])
def test_a_notice_holds_from_its_first_second_until_before_its_last(moment: int, decision: str) -> None:
    assert decide(AT_LUNCH._replace(moment=moment, notices=((1240, 1300),))).decision == decision


def test_after_a_notice_somebody_who_has_not_asked_should_still_ask() -> None:
    decision = decide(AT_LUNCH._replace(convenient=None, notices=((1240, 1300),)))
    assert (decision.decision, decision.until, decision.then) == ("deny", 1300, "allow once you have checked that it suits your team")


@pytest.mark.parametrize(
    ("since", "stretched"),
    [(1100, False), (1199, False), (1200, True), (1399, True), (1400, False), (1450, False)],
)
def test_lunch_is_stretched_by_who_clocked_out_at_it_and_is_still_out(since: int, stretched: bool) -> None:
    assert lunch_stretched(DAY, 4, since) == stretched
    decision = decide(Question(1500, DAY, nature="social", clock=Clock("out", since), convenient=True))
    assert decision.decision == ("deny" if stretched else "advise")
    assert decision.until == 1600


@pytest.mark.parametrize("place", [0, 1, 2, 3, 5, 7])
def test_no_other_spell_stretches_lunch(place: int) -> None:
    assert not any(lunch_stretched(DAY, place, since) for since in DAY.times)


def test_nothing_is_said_of_what_lies_beyond_the_hours_that_are_known() -> None:
    assert decide(Question(1650, DAY, nature="social", place="home")).until == 1700
    assert decide(Question(1650, DAY, known_until=1700, nature="social", place="home")).until is None


def test_midnight_and_another_reason_for_the_same_answer_are_no_change() -> None:
    assert decide(Question(1800, DAY, nature="social", place="home")).until is None
    assert decide(AT_LUNCH._replace(convenient=False)).until == 1700  # it does not suit, then core hours, then it does not suit


def test_what_may_be_done_at_any_hour_does_not_change() -> None:
    core = Question(1100, DAY, nature="social")
    assert may_change(core)
    for changed in ({"purpose": "work"}, {"corporate_page": True}, {"standing": "elected_member"}, {"timeline": None}, {"nature": "work"}):
        question = core._replace(**changed)  # type: ignore[arg-type]
        assert not may_change(question)
        assert decide(question).until is None
    assert may_change(core._replace(nature="unsafe", purpose="work"))


def test_only_a_refusal_on_the_councils_device_is_enforced() -> None:
    core = Question(1100, DAY, nature="social", device="council")
    assert decide(core).enforced
    assert not decide(core._replace(device="own")).enforced
    assert not decide(core._replace(moment=1250)).enforced
