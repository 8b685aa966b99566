"""Another council's guidance, with its own numbers and strengths, drives the same checks."""

from pathlib import Path

import pytest

from forethought.checks import Answer, check
from forethought.guidance import Edition, load_named
from forethought.guidance.shelf import editions_in
from forethought.reading import Draft
from forethought.reading.roles import role_of

D3 = load_named()
ONE, TWO = editions_in(Path(__file__).parent / "editions")
VISIT = Draft("home visit to Mrs Hartley, 9 Brook Lane this morning. honestly the smell", role=role_of("social worker"))
FRIEND = Draft("I accepted a friend request from one of the kids at the children's home", role=role_of("youth worker"))
HARMLESS = Draft("Bin day tomorrow, don't forget the recycling!")


def found(answer: Answer, name: str) -> set[tuple[str, str]]:
    """The clauses and strengths that a check was cited under."""
    return {(finding.clause, finding.strength) for finding in answer.findings if finding.check == name}


@pytest.mark.parametrize(
    ("edition", "cited"),
    [
        (D3, {("9.1(8)", "unacceptable"), ("8.5", "recommended")}),
        (ONE, {("B.2.c", "unacceptable"), ("B.2.b", "recommended")}),
        (TWO, {("B.1.b", "unacceptable")}),
    ],
    ids=["HRSM1 D3", "Saltmere 1", "Saltmere 2"],
)
def test_the_same_check_serves_other_clauses(edition: Edition, cited: set[tuple[str, str]]) -> None:
    answer = check(FRIEND, edition)
    assert answer.advice.word == "do-not-post"
    assert found(answer, "vulnerable_friend") == cited


def test_personal_details_are_misconduct_where_a_council_says_so() -> None:
    assert found(check(VISIT, ONE), "service_user_details") == {("B.2.a", "misconduct")}


@pytest.mark.parametrize("draft", [VISIT, FRIEND, HARMLESS], ids=["home visit", "friend", "harmless"])
@pytest.mark.parametrize("edition", [ONE, TWO], ids=lambda edition: edition.name)
def test_an_answer_cites_only_clauses_of_its_own_edition(edition: Edition, draft: Draft) -> None:
    answer = check(draft, edition)
    assert answer.edition == edition.name
    for finding in answer.findings:
        clause = edition.clause(finding.clause)
        assert finding.check in clause.checks
        assert finding.strength == clause.strength


def test_what_no_clause_names_is_not_looked_for() -> None:
    """D3 finds the comment too; Saltmere has no clause about comments."""
    assert not found(check(VISIT, TWO), "service_user_comment")


def test_a_clause_can_be_weaker_elsewhere() -> None:
    weak = ONE.clause("B.2.b")
    edition = ONE._replace(clauses=(weak,), by_id={"b.2.b": weak})
    assert check(FRIEND, edition).advice.word == "take-care"


def test_a_harmless_draft_is_harmless_everywhere() -> None:
    assert {check(HARMLESS, edition).advice.word for edition in (D3, ONE, TWO)} == {"nothing-found"}
