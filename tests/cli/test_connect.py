"""`forethought connect`: facts in, advice out, and no name ever asked for."""

import json
from pathlib import Path

import pytest

from forethought.cli import main

ANSWERS = [
    (["--role", "youth worker", "--service-user", "yes", "--child", "yes"], "do-not-connect", 1),
    (["--role", "youth worker", "--service-user", "yes", "--child", "no", "--vulnerable-adult", "no"], "take-care", 0),
    (["--role", "teacher", "--service-user", "not-known"], "ask-line-manager", 0),
    (["--role", "clerk", "--service-user", "no", "--former", "no", "--child", "yes", "--relation", "niece"], "nothing-found", 0),
]


@pytest.mark.parametrize(("facts", "advice", "status"), ANSWERS)
def test_the_facts_decide(facts: list[str], advice: str, status: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["connect", *facts, "--json"]) == status
    assert json.loads(capsys.readouterr().out)["advice"] == advice


def test_a_row_with_a_name_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text('{"id": "c1", "person": {"service_user": true, "name": "Tyler"}}\n')
    assert main(["connect", "--batch", str(file)]) == 2
    assert "name" in json.loads(capsys.readouterr().out)["error"]


def test_one_thing_under_two_clauses_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    main(["connect", "--role", "youth worker", "--service-user", "yes", "--child", "yes"])
    shown = capsys.readouterr().out
    assert "Do not connect." in shown
    assert shown.count("Instead:") == 1
    assert {"9.1(8)", "8.5"} <= set(shown.split())
