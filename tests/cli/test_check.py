"""`forethought check` and `forethought read` as a person and a program use them."""

import json
from pathlib import Path

import pytest

from forethought.cli import main

VISIT = "home visit to Mrs Hartley, 9 Brook Lane this morning. honestly the smell, how do folk live in that filth"


def test_a_draft_about_a_person_served_is_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", VISIT, "--role", "social worker", "--site", "facebook", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["advice"] == "do-not-post"
    assert {"9.1(4)", "9.1(7)", "8.6"} <= {finding["clause"] for finding in answer["findings"]}
    marked = {span["text"] for finding in answer["findings"] for span in finding["spans"]}
    assert {"Mrs Hartley", "9 Brook Lane"} <= marked


def test_ordinary_life_is_answered_with_the_question_of_8_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "Bin day tomorrow, don't forget the recycling!"]) == 0
    shown = capsys.readouterr().out
    assert "Would you say this in public, to people you do not know?" in shown
    assert "clauses tested" in shown
    assert not {"approved", "safe"} & set(shown.lower().split())


def test_a_batch_keeps_its_order_and_goes_on_past_bad_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "drafts.jsonl"
    file.write_bytes(b'{"id": "a", "text": "hello"}\nnot json\n\n{"id": "c", "bogus": 1}\n\xff\n{"id": 7, "text": "\\ud800"}\n')
    assert main(["check", "--batch", str(file)]) == 2
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == ["a", "2", "c", "5", 7]
    assert [row.get("error") for row in rows] == [
        None, "The line is not JSON.", "There is no field called “bogus”.", "The line is not JSON.", None,
    ]  # fmt: skip


FAULTS = [
    (["check"], "The field “text” is empty, and there is no picture."),
    (["check", "--file", "nowhere.txt"], "The file nowhere.txt cannot be read: No such file or directory."),
    (["check", "x", "--answer", "colleagues_agreed"], "An answer is given as QUESTION=yes or QUESTION=no, not “colleagues_agreed”."),
    (["check", "--batch", "nowhere.jsonl"], "The file nowhere.jsonl cannot be read: No such file or directory."),
    (["sites", "nowhere"], "The catalogue has no site called “nowhere”."),
]


@pytest.mark.parametrize(("argv", "sentence"), FAULTS)
def test_what_cannot_be_used_is_one_plain_sentence(argv: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert capsys.readouterr().err.strip() == sentence


def test_reading_gives_every_observation_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    text = "Ring me on 07700 900123 😀 about Mrs Hartley"
    assert main(["read", text, "--json"]) == 0
    seen = json.loads(capsys.readouterr().out)["observations"]
    assert {"phone", "person_name"} <= {row["kind"] for row in seen}
    assert all(text[row["start"] : row["end"]] == row["text"] for row in seen if row.get("in") is None)
