"""`forethought clause`: one clause with all that hangs on it, a search, or all of them."""

import json
from pathlib import Path

import pytest

from forethought.cli import main

SALTMERE = str(Path(__file__).parents[1] / "guidance" / "editions")
CONTRACT = ["id", "says", "strength", "applies_to", "purposes", "harms", "checks", "needs_a_person"]


def asked(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """What `forethought clause` writes, where it answers."""
    assert main(["clause", *argv]) == 0
    return capsys.readouterr().out


def test_every_clause_is_listed_as_contracted(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(asked(capsys, "--all", "--json"))
    assert all(list(row) == CONTRACT for row in rows)
    by_id = {row["id"]: row for row in rows}
    assert {"1.1.3", "9.1(4)", "fn1", "control.version", "appendix.facebook"} <= by_id.keys()
    assert by_id["9.1(8)"]["strength"] == "unacceptable"
    assert by_id["9.1"]["needs_a_person"] is True


@pytest.mark.parametrize("words", [["9.1(4)"], ["9.1", "(4)"], ["9.1(4)", "--json"], ["CONTROL.VERSION"], ["fn2"]])
def test_a_clause_is_found_by_its_id(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert "".join(word for word in words if word != "--json").lower() in asked(capsys, *words).lower()


def test_a_clause_shows_what_hangs_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    shown = asked(capsys, "8.6")
    for part in (
        "misconduct",
        "1.1.3 Privacy",
        "council_confidential",
        "Only a person can judge",
        "Code of Conduct for Officers, section 7",
    ):
        assert part in shown
    assert "Cited by" in asked(capsys, "8.2")
    assert "Where the adopted wording differs, it wins." in shown


def test_a_clause_shows_examples_each_way(capsys: pytest.CaptureFixture[str]) -> None:
    row = json.loads(asked(capsys, "9.1(4)", "--json", "--examples", "2"))
    assert [bool(example["clauses"]) for example in row["examples"]] == [True, True, False, False]
    shown = asked(capsys, "9.1(4)")
    assert "Found in drafts such as these" in shown
    assert "Nothing to find in these" in shown
    assert "nothing-found" in shown


def test_words_are_searched(capsys: pytest.CaptureFixture[str]) -> None:
    assert [row["id"] for row in json.loads(asked(capsys, "letting", "off", "steam", "--json"))] == ["8.4"]
    assert "8.4" in asked(capsys, "letting off steam")


def test_an_id_can_be_searched_as_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert isinstance(json.loads(asked(capsys, "--search", "140", "--json")), list)
    assert "holds “zebra”" in asked(capsys, "--search", "zebra")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("9.1(9)", "HRSM1 D3 has no clause “9.1(9)”. The nearest: 9.1(8), 9.1(7), 9.1(6)."),
        ("§§", "HRSM1 D3 has no clause “§§”, and none holds those words."),
    ],
)
def test_an_unknown_clause_is_one_sentence(words: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clause", words]) == 2
    assert capsys.readouterr() == ("", sentence + "\n")


def test_another_council_s_clauses(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(asked(capsys, "b.1.B", "--guidance", SALTMERE, "--json"))["id"] == "B.1.b"
    assert "B.2.a" in asked(capsys, "--all", "--guidance", SALTMERE, "--on", "2020-01-01")


@pytest.mark.parametrize(("on", "sentence"), [("2010-01-01", "in force on 2010-01-01."), ("soon", "“soon” is not a day")])
def test_a_day_that_cannot_be_used(on: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clause", "9.1", "--on", on]) == 2
    assert sentence in capsys.readouterr().err
