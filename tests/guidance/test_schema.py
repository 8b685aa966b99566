"""Every fault of an edition's files is named by file and line, in one plain sentence."""

import shutil
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.guidance import GuidanceFault, load
from forethought.guidance.edition import EDITIONS
from forethought.guidance.schema import faults_in, faults_of
from forethought.guidance.shelf import open_guidance

OURS = Path(__file__).parent / "editions"
CHECKS = frozenset({"employer_named", "service_user_details", "served_confidential", "vulnerable_friend", "ask_first"})


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OURS / "saltmere-1", tmp_path / "edition"))


def break_line(edition: Path, was: str, now: str) -> tuple[Path, int]:
    """Put one line of the rules in place of another; where it stands."""
    file = edition / "b-rules.toml"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = lines.index(was)
    lines[at] = now
    file.write_text("\n".join(lines), encoding="utf-8")
    return file, at + 1


@pytest.mark.parametrize("folder", [EDITIONS / "hrsm1-d3", OURS / "saltmere-1", OURS / "saltmere-2"], ids=lambda folder: folder.name)
def test_the_editions_here_have_no_fault(folder: Path) -> None:
    assert faults_of(folder) == []


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ('title = "Ask"', 'titel = "Ask"', "There is no field “titel” in a clause."),
        ('strength = "misconduct"', 'strength = "naughty"', "There is no strength “naughty”"),
        ('strength = "misconduct"', "strength = 3", "The field “strength” must be text."),
        ('checks = ["ask_first"]', 'checks = ["ask_frist"]', "There is no check called “ask_frist”."),
        ('checks = ["ask_first"]', 'checks = "ask_first"', "The field “checks” must be a list of texts."),
        ('checks = ["employer_named"]', 'gives_way_to = ["mercy"]', "There is no guard called “mercy”"),
        ('id = "B.4"', 'id = "b.3"', "There is already a clause “b.3”, in b-rules.toml."),
        ('uid = "employer"', 'see = ["privacy-notice#9"]', "There is no related document or section “privacy-notice#9”."),
        ('uid = "employer"', 'cites = ["Z.1"]', "There is no clause “Z.1” to point to."),
        ('uid = "employer"', 'terms = ["friend"]', "The glossary has no term “friend”."),
        ('uid = "employer"', 'needs_a_person = "yes"', "The field “needs_a_person” must be true or false."),
        ('uid = "employer"', 'applies_to = ["mayor"]', "“mayor” cannot stand in “applies_to”"),
        ('uid = "employer"', 'facts = [{ says = "x", as_of = "lately" }]', "“lately” is not a date such as 2011-12-01 or 2011-12."),
        ('uid = "employer"', 'access = ["tea_time"]', "“tea_time” cannot stand in “access”"),
        ('uid = "employer"', 'silent_on = "much"', "The field “silent_on” must be a list of tables."),
        ('id = "B.4"', 'id = "B.4', "Illegal character"),
    ],
)
def test_a_fault_is_named_with_its_line(edition: Path, was: str, now: str, says: str) -> None:
    file, line = break_line(edition, was, now)
    [fault] = faults_of(edition, checks=CHECKS, guards={"protected-expression"})
    assert (fault.file, fault.line) == (file, line)
    assert fault.says.startswith(says)
    assert str(fault) == f"{file}, line {line}: {fault.says}"


def test_a_part_of_access_is_played_by_one_clause(edition: Path) -> None:
    break_line(edition, 'uid = "employer"', 'access = ["core_time", "own_time", "own_time"]')
    file, line = break_line(edition, 'id = "B.4"', 'id = "B.4"\naccess = ["work_use", "core_time"]')
    [fault] = faults_of(edition)
    assert (fault.file, fault.line) == (file, line + 1)
    assert fault.says == "The clause “B.1” plays the part “core_time” already, in b-rules.toml."
    with pytest.raises(GuidanceFault, match="core_time"):
        open_guidance(edition)


def test_a_clause_without_an_id_is_named_by_its_header(edition: Path) -> None:
    file, line = break_line(edition, 'id = "B.4"', "")
    [fault] = faults_of(edition)
    assert (fault.file, fault.line, fault.says) == (file, line - 1, "The clause has no “id”.")


def test_an_unknown_table_is_named(edition: Path) -> None:
    file = edition / "b-rules.toml"
    file.write_text(file.read_text(encoding="utf-8") + "[[rule]]\n", encoding="utf-8")
    [fault] = faults_of(edition)
    assert fault.says == "An edition has no table “rule”."
    assert file.read_text(encoding="utf-8").splitlines()[fault.line - 1] == "[[rule]]"


def test_an_edition_needs_one_head(edition: Path) -> None:
    file = edition / "a-start.toml"
    head = file.read_text(encoding="utf-8").partition("[section]")
    file.write_text(head[1] + head[2], encoding="utf-8")
    assert [fault.says for fault in faults_of(edition)] == ["No file here has an [edition] table, with a reference and a version."]
    (edition / "z.toml").write_text(head[0], encoding="utf-8")
    (edition / "zz.toml").write_text(head[0], encoding="utf-8")
    assert [fault.says for fault in faults_of(edition)] == ["There is already an [edition] table, in z.toml."]


def test_a_folder_without_files_is_no_edition(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        [fault] = faults_of(folder)
        assert fault.says == "There are no TOML files here, so there is no edition."


def test_a_file_that_cannot_be_read_is_named(edition: Path) -> None:
    (edition / "c.toml").mkdir()
    [fault] = faults_of(edition)
    assert (fault.file, fault.says) == (edition / "c.toml", "The file cannot be read: Is a directory.")
    with pytest.raises(GuidanceFault):
        load(edition)


def test_a_broken_edition_is_refused_with_its_first_fault(edition: Path) -> None:
    break_line(edition, 'title = "Ask"', 'titel = "Ask"')
    with pytest.raises(GuidanceFault, match=r"b-rules\.toml, line 50: There is no field “titel” in a clause\."):
        load(edition)


@given(data=st.data())
def test_whatever_line_is_lost_each_fault_names_a_line_that_is_there(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    edition = Path(shutil.copytree(OURS / "saltmere-1", tmp_path_factory.mktemp("lost") / "edition"))
    file = data.draw(st.sampled_from(sorted(edition.glob("*.toml"))))
    lines = file.read_text(encoding="utf-8").splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at] = data.draw(
        st.sampled_from(["", lines[at][:-1], lines[at].replace("=", ""), "[[clause]]", "x = 1", "clause = 3", lines[0], "\x00"])
    )
    file.write_text("\n".join(lines), encoding="utf-8")
    faults = faults_of(edition, checks=CHECKS)
    with nullcontext() if not faults else suppress(GuidanceFault):
        load(edition)
    for fault in faults:
        assert 1 <= fault.line <= len(fault.file.read_text(encoding="utf-8").splitlines())
        assert fault.says.endswith((".", "”", "n"))
        assert "\n" not in fault.says


def test_tables_that_stand_in_no_folder_are_looked_at_too() -> None:
    tables = {"a.toml": {"edition": {"reference": "R", "version": "1"}, "clause": [{"id": "1", "says": "Ask.", "cites": ["2"]}]}}
    [(row, key, says)] = faults_in(tables)
    assert (row.file, row.data["id"], key, says) == ("a.toml", "1", "cites", "There is no clause “2” to point to.")
    tables["a.toml"]["clause"][0]["cites"] = ["1"]
    assert [*faults_in(tables)] == []
    assert [says for _row, _key, says in faults_in({})] == ["No file here has an [edition] table, with a reference and a version."]
