"""`forethought evaluate posts`: figures on rows that say what they expect."""

import json
from pathlib import Path

import pytest

from forethought.cli import main

ROWS = [
    {"id": "1", "text": "lovely walk", "expected": {"advice": "nothing-found"}, "note": "any other field is an annotation"},
    {"id": "2", "text": "lovely walk", "expected": {"advice": "take-care", "also_ok": ["nothing-found"], "clauses": ["8.4"]}},
    {"id": "3", "text": "lovely walk", "expected": "do-not-post", "must_not": ["nothing-found"]},
    {"id": "4", "text": "lovely walk"},
]


def test_figures_count_right_strict_and_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    assert main(["evaluate", "posts", str(file), "--json"]) == 2
    fault, figures = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert fault["id"] == "4"
    assert (figures["rows"], figures["right"], figures["strictly_right"], figures["faults"]) == (3, 0.6667, 0.3333, 1)
    assert figures["clauses"]["8.4"] == {"rows": 1, "recall": 0.0, "precision": None}
