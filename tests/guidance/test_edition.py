"""HRSM1 D3 as data: every clause, in its own strength, joined to what it leans on."""

import pytest

from forethought.guidance import Strength, load_named
from forethought.guidance.edition import EDITIONS, load
from forethought.guidance.reading_age import grade

D3 = load_named()
NUMBERED = """
1.1 1.1.1 1.1.2 1.1.3 2.1 2.2 2.3 2.4 2.5 3.1 3.1(1) 3.1(2) 3.1(3) 3.1(4) 3.2 4.1 4.2 4.3 4.4 4.5 4.6 5.1 5.2 5.3 6.1 6.2 6.3 6.4
7.1 7.2 7.3 7.4 fn1 8.1 8.2 8.3 8.4 8.5 8.6 fn2 9.1 9.1(1) 9.1(2) 9.1(3) 9.1(4) 9.1(5) 9.1(6) 9.1(7) 9.1(8) 9.2
appendix.facebook appendix.twitter appendix.linkedin appendix.myspace appendix.youtube appendix.wikipedia appendix.flickr appendix.note
""".split()
BLANK = {"modified", "revision_due", "author_signed", "owner_signed", "eia_date", "eia_issues"}


def test_it_says_which_document_it_is() -> None:
    assert (D3.name, D3.head.in_force_from) == ("HRSM1 D3", "2011-12-01")


def test_it_has_every_clause_of_the_document_in_its_order() -> None:
    assert [clause.id for clause in D3.clauses if clause.kind != "control"] == NUMBERED


def test_blank_fields_of_the_control_sheet_are_there_and_blank() -> None:
    assert {name for name, value in D3.control.items() if not value} == BLANK
    assert D3.control["version"] == "D3"


def test_a_clause_is_found_whatever_its_case() -> None:
    assert D3.clause("FN1") is D3.clause("fn1")
    assert D3.clause("Appendix.Facebook").title == "Facebook"
    with pytest.raises(KeyError):
        D3.clause("9.1(9)")


@pytest.mark.parametrize(
    ("id", "strength"),
    [
        ("6.4", "consider"), ("8.1", "mindful"), ("8.2", "recommended"), ("8.5", "recommended"), ("7.1", "should"), ("9.2", "should"),
        ("7.4", "must"), ("9.1(8)", "unacceptable"), ("8.6", "misconduct"), ("4.2", "states"), ("control.version", "states"),
    ],
)  # fmt: skip
def test_a_strength_is_the_document_s_own_word(id: str, strength: str) -> None:
    assert D3.clause(id).strength == Strength(strength)


def test_what_is_recommended_is_never_worded_as_a_must() -> None:
    soft = {Strength.CONSIDER, Strength.MINDFUL, Strength.RECOMMENDED, Strength.SHOULD}
    assert not [clause.id for clause in D3.clauses if clause.strength in soft and "must" in clause.says.split()]


def test_what_is_recommended_says_so() -> None:
    assert all("recommended" in clause.says for clause in D3.clauses if clause.strength == Strength.RECOMMENDED)


@pytest.mark.parametrize("clause", D3.clauses, ids=lambda clause: clause.id)
def test_a_child_of_eleven_can_read_a_clause(clause) -> None:
    assert grade(clause.says) <= 6.5


def test_most_clauses_are_easier_than_that() -> None:
    grades = [grade(clause.says) for clause in D3.clauses]
    assert sum(grades) / len(grades) <= 5.5


def test_every_rule_names_a_purpose_or_a_harm() -> None:
    ruled = [clause for clause in D3.clauses if clause.checks and clause.id != "9.2"]
    assert not [clause.id for clause in ruled if not (clause.purposes or clause.harms)]
    assert D3.clause("9.1(4)").purposes == ("1.1.2", "1.1.3")
    assert D3.clause("9.1(4)").harms == ("3.1(4)",)


def test_every_clause_is_tested_served_or_left_to_a_person() -> None:
    labels = {"purpose", "harm"}
    assert not [c.id for c in D3.clauses if c.kind not in labels and not (c.checks or c.serves or c.needs_a_person)]


def test_a_purpose_is_cited_by_the_rules_that_serve_it() -> None:
    assert {"8.5", "9.1(4)", "9.1(8)"} <= {clause.id for clause in D3.cited_by("1.1.3")}


def test_clauses_point_to_sections_of_related_documents() -> None:
    document, section = D3.document("code-of-conduct-officers#7")
    assert document.applies_to == ("employee",)
    assert section is not None
    assert section.number == "7"
    assert D3.clause("8.6").see[:2] == ("code-of-conduct-officers#7", "code-of-conduct-members#4")


def test_others_are_held_to_2_2_and_employees_to_2_1() -> None:
    assert D3.clause("2.1").applies_to == ("employee",)
    assert "elected_member" in D3.clause("2.2").applies_to
    assert "employee" not in D3.clause("2.2").applies_to
    assert {"employee", "volunteer"} <= set(D3.clause("9.1(4)").applies_to)


def test_the_glossary_says_what_the_document_says_and_owns_up_to_the_rest() -> None:
    assert D3.glossary["blog"].defined_in == "appendix.note"
    assert not D3.glossary["core-working-hours"].means


def test_no_officer_is_named() -> None:
    """The control sheet of the document names two; only their parts are kept."""
    assert D3.control["author"] == "A named officer"
    assert D3.control["owner"] == "The Head of Service"


def test_a_second_loading_gives_the_same() -> None:
    assert load(EDITIONS / "hrsm1-d3") == D3
