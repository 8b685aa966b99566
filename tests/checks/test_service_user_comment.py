"""What the author's answers change about a comment on somebody served."""

from forethought.checks import Advice, check
from forethought.guidance import load_named
from forethought.reading.draft import Draft
from forethought.reading.roles import role_of

TEXT = "A tenant rang this morning in tears about her boiler"


def ask(**answers: bool) -> tuple[Advice, tuple[str, ...]]:
    answer = check(Draft(TEXT, role=role_of("housing officer"), answers=answers), load_named())
    return answer.advice, answer.questions


def test_it_is_asked_first_whether_it_is_about_work() -> None:
    assert ask() == (Advice.ASK, ("about_work",))


def test_somebody_met_elsewhere_is_the_authors_own_business() -> None:
    assert ask(about_work=False)[0] < Advice.ASK


def test_then_whether_they_can_be_made_out() -> None:
    assert ask(about_work=True) == (Advice.ASK, ("made_out",))
    assert ask(about_work=True, made_out=True)[0] == Advice.DO_NOT_POST
    assert ask(about_work=True, made_out=False)[0] == Advice.ASK
