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
HOME_VISIT = Draft(
    "home visit to Mrs Hartley, 9 Brook Lane this morning. honestly the smell", role=role_of("social worker"), site="facebook"
)
FRIEND = Draft(
    "The lad I support at the children's home sent me a friend request so I accepted it, bless him", role=role_of("youth worker")
)
HARMLESS = Draft("Bin day tomorrow, don't forget the recycling!")


def found(answer: Answer, name: str) -> set[tuple[str, str]]:
    """The clauses and strengths that a check was cited under."""
    return {(finding.clause, finding.strength) for finding in answer.findings if finding.check == name}


@pytest.mark.parametrize(
    ("edition", "cited"),
    [(D3, ("9.1(4)", "unacceptable")), (ONE, ("B.2.a", "misconduct")), (TWO, ("B.1.a", "unacceptable"))],
    ids=lambda value: value.name if isinstance(value, Edition) else "",
)
def test_the_same_check_serves_another_clause(edition: Edition, cited: tuple[str, str]) -> None:
    answer = check(HOME_VISIT, edition)
    assert answer.advice.word == "do-not-post"
    assert found(answer, "service_user_details") == {cited}


@pytest.mark.parametrize("draft", [HOME_VISIT, FRIEND, HARMLESS], ids=["home visit", "friend", "harmless"])
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
    assert not found(check(HOME_VISIT, TWO), "service_user_comment")


def test_a_clause_can_be_weaker_elsewhere() -> None:
    weak = ONE.clause("B.2.a")._replace(strength=D3.clause("8.2").strength)
    edition = ONE._replace(clauses=(weak,), by_id={"b.2.a": weak})
    assert check(HOME_VISIT, edition).advice.word == "take-care"


def test_a_harmless_draft_is_harmless_everywhere() -> None:
    assert {check(HARMLESS, edition).advice.word for edition in (D3, ONE, TWO)} == {"nothing-found"}
