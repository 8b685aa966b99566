"""Every example answered by two editions: which answers would change, and for whom."""

from typing import Any

import pytest

from forethought.asking.rehearsal import Rehearsal, rehearsal_row, rehearse
from forethought.guidance import Edition, Strength, load_named
from forethought.guidance.examples import Example

D3 = load_named()
HOME_VISIT = Example("The gentleman I look after made me a cup of tea before his wash", "ask-line-manager", context={"role": "home carer"})
EMPLOYER = Example(
    "I work for Northmere Council and I love hiking", "take-care", context={"role": "clerk", "council": ["Northmere Council"]}
)
BINS = Example("Bin day tomorrow, do not forget the recycling!", "nothing-found", context={"role": "planner"})
EXAMPLES = [HOME_VISIT, EMPLOYER, BINS]


def with_clause(id: str, /, **fields: Any) -> Edition:
    """The edition with one clause otherwise."""
    return _of(*(clause._replace(**fields) if clause.id == id else clause for clause in D3.clauses))


def without(*ids: str) -> Edition:
    return _of(*(clause for clause in D3.clauses if clause.id not in ids))


def _of(*clauses: Any) -> Edition:
    return D3._replace(name="HRSM1 D4", clauses=clauses, by_id={clause.id.lower(): clause for clause in clauses})


def rehearsed(later: Edition, *examples: Example) -> Rehearsal:
    return rehearse(D3, later, examples or EXAMPLES)


def test_an_edition_gives_the_same_answers_as_itself() -> None:
    found = rehearsed(D3)
    assert (found.answers, found.same, found.changes, found.gone) == (3, 3, (), {})


def test_a_stronger_clause_gives_other_advice() -> None:
    [change] = rehearsed(with_clause("8.2", strength=Strength.UNACCEPTABLE)).changes
    assert (change.example, change.was.advice, change.now.advice) == (EMPLOYER, "take-care", "ask-line-manager")
    assert change.clauses[0] == "8.2"


def test_a_strength_that_gives_the_same_advice_changes_no_answer() -> None:
    assert rehearsed(with_clause("8.2", strength=Strength.SHOULD)).changes == ()
    assert rehearsed(with_clause("9.1(4)", strength=Strength.MISCONDUCT)).changes == ()


@pytest.mark.parametrize("field", ["says", "wording", "title"])
def test_other_words_change_no_answer(field: str) -> None:
    assert rehearsed(with_clause("9.1(4)", **{field: "Other words altogether here, for all of it."})).changes == ()


def test_another_number_changes_no_answer() -> None:
    assert rehearsed(with_clause("9.1(4)", id="9.1(5a)", uid="")).changes == ()


def test_of_a_clause_that_is_gone_the_examples_are_counted() -> None:
    found = rehearsed(without("9.1(4)"))
    assert found.gone == {"9.1(4)": 1}
    [change] = found.changes
    assert "9.1(4)" in change.clauses
    assert change.example == HOME_VISIT


def test_a_clause_for_fewer_people_is_asked_in_their_name() -> None:
    found = rehearsed(with_clause("9.1(4)", applies_to=("employee",)), HOME_VISIT, BINS)
    assert {change.standing for change in found.changes} == set(D3.clause("9.1(4)").applies_to) - {"employee"}
    assert {change.now.advice for change in found.changes} == {"nothing-found"}
    assert all(change.front_line for change in found.changes)
    assert found.same == 2, "an employee is told the same, and the bins concern nobody"


def test_a_clause_for_the_same_people_in_another_order_is_asked_of_nobody_else() -> None:
    clause = D3.clause("9.1(4)")
    assert rehearsed(with_clause("9.1(4)", applies_to=clause.applies_to[::-1])).answers == 3


def test_what_is_no_draft_is_counted_and_passed_over() -> None:
    found = rehearsed(D3, BINS, Example("", "nothing-found"), Example("Hello", "nothing-found", context={"colour": "red"}))
    assert (found.answers, found.unread) == (1, 2)


def test_it_is_told_how_far_it_is() -> None:
    heard: list[tuple[int, int]] = []
    rehearse(D3, D3, [BINS] * 120, lambda done, whole: heard.append((done, whole)))
    assert heard == [(0, 120), (50, 120), (100, 120), (120, 120)]


def test_as_data() -> None:
    row = rehearsal_row(rehearsed(with_clause("8.2", strength=Strength.UNACCEPTABLE)))
    assert (row["from"], row["to"], row["answers"], row["same"], row["other_advice"], row["other_clauses"]) == (
        "HRSM1 D3",
        "HRSM1 D4",
        3,
        2,
        1,
        0,
    )
    assert row["advice"] == [{"was": "take-care", "now": "ask-line-manager", "count": 1}]
    [change] = row["changes"]
    assert (change["role"], change["standing"], change["front_line"]) == ("clerk", "employee", False)


def test_the_clause_that_is_otherwise_explains_a_change_before_those_that_follow() -> None:
    [change] = rehearsed(with_clause("9.1(4)", checks=()), HOME_VISIT).changes
    assert change.clauses == ("9.1(4)", "9.2")
