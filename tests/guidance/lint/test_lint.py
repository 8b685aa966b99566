"""What is truly wrong with HRSM1 D3 is found by rules that find the like in any council's edition."""

from pathlib import Path

import pytest

from forethought.guidance import Clause, Edition, Strength, load, load_named
from forethought.guidance.clause import Silence
from forethought.guidance.edition import from_tables
from forethought.guidance.lint import lint, lints, place_of
from forethought.guidance.related import Term
from forethought.toml import read_folder

OURS = Path(__file__).parents[1] / "editions"
THORNBY = load(Path(__file__).parents[2] / "access" / "thornby")
D3, ONE, TWO = load_named(), load(OURS / "saltmere-1"), load(OURS / "saltmere-2")
TODAY = "2026-11-24"


def remarks(edition: Edition, name: str, on: str = TODAY) -> list[tuple[str, str]]:
    """The clause and the words of each remark that a lint makes."""
    return [(found.remark.clause, found.remark.what) for found in lint(edition, on) if found.lint == name]


def clauses(edition: Edition, name: str, on: str = TODAY) -> list[str]:
    return [clause for clause, _what in remarks(edition, name, on)]


def words(edition: Edition, name: str) -> str:
    return " ".join(what for _clause, what in remarks(edition, name))


def test_blank_fields_of_the_control_sheet() -> None:
    blank = ["modified", "revision_due", "author_signed", "owner_signed", "eia_date", "eia_issues"]
    assert clauses(D3, "blank_control") == [f"control.{field}" for field in blank]
    assert "control.eia_date" in clauses(ONE, "blank_control")
    assert "control.revision_due" not in clauses(ONE, "blank_control")


def test_a_revision_date_that_is_past() -> None:
    assert clauses(ONE, "revision_past", "2021-05-01") == ["control.revision_due"]
    assert clauses(ONE, "revision_past", "2021-04-30") == []


def test_a_change_without_an_id() -> None:
    assert clauses(D3, "change_without_id") == ["control.change_history"]
    assert "does not tell of version 1" in words(ONE, "change_without_id")
    assert clauses(TWO, "change_without_id") == []


def test_related_documents_without_reference_or_tier() -> None:
    said = words(D3, "document_details")
    for title in ("ICT Policy", "Code of Conduct for Officers", "Disciplinary Procedure"):
        assert f"“{title}” is listed without a reference or a tier." in said
    assert "“Code of Conduct” stands for several documents" in said
    assert clauses(ONE, "document_details") == []


def test_documents_leaned_on_and_not_listed_or_the_other_way_round() -> None:
    said = words(D3, "document_lists")
    assert all(title in said for title in ("Disciplinary Rules", "Grievance Procedure", "Confidential Reporting Code"))
    assert "“Privacy Notice” is listed as related, but no clause says how." in words(ONE, "document_lists")


def test_one_act_of_two_strengths() -> None:
    assert "8.5 recommended, 9.1(8) unacceptable" in words(D3, "two_strengths")
    assert "B.2.b recommended, B.2.c unacceptable" in words(ONE, "two_strengths")
    assert clauses(TWO, "two_strengths") == []


def test_checks_shared_in_part_are_no_proof_of_one_act() -> None:
    """8.4 and 8.6 both look for a possible disclosure, and speak of different things."""
    assert "8.4" not in words(D3, "two_strengths")


def test_terms_used_and_never_defined() -> None:
    said = words(D3, "undefined_terms")
    assert all(f"“{term}”" in said for term in ("core working hours", "vulnerable", "disrepute", "recreational"))
    assert "“blog”" not in said


def test_loose_words_of_our_own_are_found_too() -> None:
    assert remarks(ONE, "loose_words") == [("A.3.b", "“appropriate” can mean much or little.")]
    explained = {"x": Term("x", "appropriate", "As you would speak to your gran.")}
    assert remarks(ONE._replace(glossary=explained), "loose_words") == []


def test_facts_gone_stale() -> None:
    said = words(D3, "stale_facts")
    assert all(fact in said for fact in ("140 characters", "MySpace", "18 million"))
    assert clauses(ONE, "stale_facts", "2022-04-01") == ["B.3"]
    assert clauses(ONE, "stale_facts", "2022-03-31") == []


def test_a_rule_nobody_can_enforce() -> None:
    assert clauses(D3, "cannot_enforce") == ["7.3"]
    assert clauses(ONE, "cannot_enforce") == []


def test_silence_on_flexi_time_outside_core_hours() -> None:
    assert any(clause == "7.1" and "flexi time" in what and "outside core hours" in what for clause, what in remarks(D3, "silences"))
    silent = Clause("Z", "Share with care.", silent_on=(Silence("With whom?"),))
    assert clauses(TWO._replace(clauses=(*TWO.clauses, silent)), "silences") == ["Z"]


def test_an_open_list() -> None:
    assert clauses(D3, "open_lists") == ["9.1"]


def test_rules_that_nobody_looks_at_and_aims_without_a_rule() -> None:
    assert clauses(D3, "nobody_looks") == []
    assert clauses(ONE, "nobody_looks") == ["A.2", "A.3.b"]
    assert clauses(TWO, "nobody_looks") == []


def test_what_only_states_is_no_rule() -> None:
    assert "B.2" not in clauses(TWO, "nobody_looks")
    assert TWO.clause("B.2").strength == Strength.STATES


def test_parts_of_access_that_no_clause_plays() -> None:
    assert remarks(D3, "access_unsaid") == []
    assert remarks(TWO, "access_unsaid") == [("", "No clause says which sites people may open, and when.")]
    [(clause, what)] = remarks(THORNBY, "access_unsaid")
    assert (clause, what) == ("", "No clause plays the part “encyclopaedia”: sites to look things up in.")


@pytest.mark.parametrize("edition", [D3, ONE, TWO], ids=lambda edition: edition.name)
def test_each_remark_says_where_what_why_and_what_to_do(edition: Edition) -> None:
    for found in lint(edition, TODAY):
        place = place_of(found.remark, edition)
        assert place
        file, line = place
        assert 1 <= line <= len(file.read_text(encoding="utf-8").splitlines())
        assert all((found.remark.what, found.remark.why, found.remark.could))
        assert all(id.lower() in edition.by_id for id in found.remark.also)


def test_every_lint_finds_something_somewhere() -> None:
    assert {found.lint for edition in (D3, ONE, TWO) for found in lint(edition, TODAY)} == set(lints())


def test_a_remark_points_to_the_line_of_its_field() -> None:
    [found] = [found for found in lint(D3, TODAY) if found.remark.clause == "control.revision_due"]
    place = place_of(found.remark, D3)
    assert place
    file, line = place
    assert file.read_text(encoding="utf-8").splitlines()[line - 1] == 'value = ""'


@pytest.mark.parametrize("folder", [D3.folder, ONE.folder, TWO.folder])
def test_tables_that_stand_in_no_folder_are_looked_at_as_the_folder_is(folder: Path) -> None:
    edition = from_tables(read_folder(folder))
    found = lint(edition, TODAY)
    assert found == lint(load(folder), TODAY)
    assert {place_of(one.remark, edition) for one in found} == {None}
