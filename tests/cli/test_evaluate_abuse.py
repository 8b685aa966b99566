"""`forethought evaluate abuse`: figures on cases in HateCheck's columns."""

import json
from pathlib import Path

import pytest

from forethought.cli import main

CASES = """functionality,case_id,test_case,label_gold,target_ident
derog_h,1,I hate immigrants,hateful,immigrants
ident_nh,2,An immigrant lives next door,non-hateful,immigrants
derog_h,3,"Women can't drive, get back in the kitchen",hateful,women
derog_h,4,Half of them plays chess,hateful,women
"""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    file = tmp_path / "cases.csv"
    file.write_text(CASES)
    return file


def test_figures_by_functionality_and_group(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "abuse", str(cases), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["rows"] == 4
    assert figures["balanced_accuracy"] == pytest.approx(5 / 6, abs=1e-4)
    assert figures["functionalities"]["derog_h"]["count"] == 2
    assert figures["groups"]["women"]["misses"]["rate"] == 0.5
    assert figures["groups"]["women"]["false_alarms"]["rate"] is None
    assert figures["gap"] == {"false_alarms": 0.0, "misses": 0.5}
    assert 0 < figures["groups"]["women"]["misses"]["low"] < 0.5 < figures["groups"]["women"]["misses"]["high"] < 1


def test_what_came_out_wrong_can_be_listed(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["evaluate", "abuse", str(cases), "--json", "--wrong"])
    assert json.loads(capsys.readouterr().out.splitlines()[0])["text"] == "Half of them plays chess"


def test_tables_for_people(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "abuse", str(cases)]) == 0
    assert "immigrants" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("text,label\na,b\n", "no column functionality, test_case, label_gold, target_ident"),
        ("functionality,test_case,label_gold,target_ident\nx,hi,maybe,\n", "Line 2"),
        ("", "no column"),
    ],
)
def test_a_file_that_says_nothing_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str) -> None:
    file = tmp_path / "cases.csv"
    file.write_text(text)
    assert main(["evaluate", "abuse", str(file)]) == 2
    assert said in capsys.readouterr().err


def test_no_file_and_bytes_that_are_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cases.csv"
    assert main(["evaluate", "abuse", str(file)]) == 2
    file.write_bytes(CASES.encode("utf-16"))
    assert main(["evaluate", "abuse", str(file)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_the_evidence_must_be_a_page_or_markdown(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "abuse", str(cases), "--eia", "evidence.pdf"]) == 2
    assert ".html or .md" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["evidence.html", "evidence.md"])
def test_the_evidence_is_written(cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    out = tmp_path / name
    assert main(["evaluate", "abuse", str(cases), "--eia", str(out), "--json"]) == 0
    text = out.read_text()
    assert "Gender reassignment" in text
    assert "immigrants" in text
    assert "rules alone" in text
