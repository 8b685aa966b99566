"""`forethought editions`: list, show, lint and compare the versions of the guidance."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from forethought.cli import main

SALTMERE = Path(__file__).parents[1] / "guidance" / "editions"
ONE, TWO = str(SALTMERE / "saltmere-1"), str(SALTMERE / "saltmere-2")


def asked(capsys: pytest.CaptureFixture[str], *argv: str, status: int = 0) -> str:
    """What `forethought editions` writes."""
    assert main(["editions", *argv]) == status
    return capsys.readouterr().out


def rows(capsys: pytest.CaptureFixture[str], *argv: str, status: int = 0) -> Any:
    """The same as data."""
    return json.loads(asked(capsys, *argv, "--json", status=status))


def test_the_editions_are_listed_with_the_one_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    [d3] = rows(capsys)
    assert (d3["name"], d3["in_force_from"], d3["in_force"]) == ("HRSM1 D3", "2011-12-01", True)
    listed = rows(capsys, "list", "--guidance", str(SALTMERE), "--on", "2020-01-01")
    assert [(row["name"], row["in_force"]) for row in listed] == [("SDC-ONLINE 1", True), ("SDC-ONLINE 2", False)]
    assert "in force" in asked(capsys)


def test_packs_are_listed_apart_and_none_of_them_is_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    packs = rows(capsys, "list", "--packs")
    assert [pack["pack"] for pack in packs] == sorted(pack["pack"] for pack in packs)
    assert all(pack["reference"].startswith("PACK-") and not pack["in_force"] for pack in packs)
    assert main(["editions", "list"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert shown.index("HRSM1 D3") < shown.index("They are no part of HRSM1") < shown.index("PACK-GROUPS")


def test_a_pack_answers_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json", "--guidance", "accessible-posts", "--capacity", "service", "Bins are late #binday"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["edition"] == "PACK-ACCESS draft 1"
    assert [(found["clause"], found["spans"][0]["text"]) for found in answer["findings"]] == [("AP2", "#binday")]


def test_an_edition_is_shown_whole(capsys: pytest.CaptureFixture[str]) -> None:
    shown = rows(capsys, "show", "HRSM1 D3")
    assert shown["control"]["revision_due"] == ""
    assert [section["number"] for section in shown["sections"]][:3] == ["1", "2", "3"]
    assert {document["id"] for document in shown["documents"]} >= {"ict-policy", "grievance-procedure"}
    text = asked(capsys, "show")
    assert "(blank)" in text
    assert "Documents it leans on" in text


def test_lint_finds_something_to_act_on(capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(capsys, "lint", status=1)
    assert {"clause", "what", "why", "could", "file", "line"} <= found[0].keys()
    shown = " ".join(asked(capsys, "lint", "hrsm1-d3", status=1).split())
    for part in ("“Revision due” is blank.", "8.5 recommended, 9.1(8) unacceptable", "140 characters", "Why it matters:", "You could:"):
        assert part in shown


def test_lint_of_a_folder_looks_at_each_edition_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert {row["edition"] for row in rows(capsys, "lint", str(SALTMERE), status=1)} == {"SDC-ONLINE 1", "SDC-ONLINE 2"}


def test_lint_names_faults_of_the_files_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = Path(shutil.copytree(ONE, tmp_path / "copy"))
    rules = copy / "b-rules.toml"
    rules.write_text(rules.read_text(encoding="utf-8").replace('"ask_first"', '"ask_frist"'), encoding="utf-8")
    [fault] = rows(capsys, "lint", str(copy), status=2)
    assert fault["what"] == "There is no check called “ask_frist”."
    assert "ask_frist" in rules.read_text(encoding="utf-8").splitlines()[fault["line"] - 1]
    assert main(["check", "hello", "--guidance", str(copy)]) == 2
    assert capsys.readouterr().err == f"{rules}, line {fault['line']}: There is no check called “ask_frist”.\n"


def test_two_editions_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    compared = rows(capsys, "diff", ONE, TWO)
    assert (compared["from"], compared["to"]) == ("SDC-ONLINE 1", "SDC-ONLINE 2")
    moved = next(change for change in compared["changes"] if change["was"] and change["was"]["id"] == "B.2.a")
    assert (moved["now"]["id"], moved["changes"]) == ("B.1.a", ["renumbered", "strength"])
    friends = next(change for change in compared["changes"] if change["now"] and change["now"]["id"] == "B.1.b")
    assert [run for run in friends["words"] if run["kind"] != "kept"] == [{"kind": "in", "text": "or adult"}]
    shown = asked(capsys, "diff", ONE, TWO)
    assert "B.2.c → B.1.b" in shown
    assert "{+or adult+}" in shown
    assert "says the same" in asked(capsys, "diff", "hrsm1-d3", "HRSM1 D3")


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["diff", "hrsm1-d3"], "`editions diff` takes two editions."),
        (["rehearse", "hrsm1-d3"], "`editions rehearse` takes two editions."),
        (["show", "a", "b"], "`editions show` takes one edition at most."),
        (["show", "HRSM9"], "There is no edition or folder called “HRSM9”. The editions here: HRSM1 D3."),
    ],
)
def test_what_cannot_be_used_is_one_sentence(argv: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editions", *argv]) == 2
    assert capsys.readouterr().err == sentence + "\n"


def test_an_edition_is_rehearsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    cases = '[[case]]\ndraft = "Bin day tomorrow"\nrole = "clerk"\nadvice = "nothing-found"\n\n'
    cases += '[[case]]\ndraft = "Accepted a friend request from a lad in my group"\nrole = "youth worker"\nadvice = "do-not-post"\n'
    (tmp_path / "few.toml").write_text(cases, encoding="utf-8")
    monkeypatch.setattr("forethought.guidance.examples.FOLDERS", (tmp_path,))
    row = rows(capsys, "rehearse", "hrsm1-d3", ONE)
    assert (row["from"], row["to"], row["unread"]) == ("HRSM1 D3", "SDC-ONLINE 1", 0)
    assert row["answers"] == row["same"] + len(row["changes"])
    assert {change["draft"] for change in row["changes"]} == {"Accepted a friend request from a lad in my group"}
    shown = " ".join(asked(capsys, "rehearse", "hrsm1-d3", ONE).split())
    assert "“Accepted a friend request from a lad in my group” youth worker, employee, front line:" in shown
    assert "2 of 2 answers stay the same." in asked(capsys, "rehearse", "hrsm1-d3", "HRSM1 D3")
