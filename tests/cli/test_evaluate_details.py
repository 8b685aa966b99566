"""`forethought evaluate details`: figures on rows that say which details stand in them."""

import json
from pathlib import Path

import pytest

from forethought.cli import main

PHONE = "ring 07700 900123 now"
ROWS = [
    {"text": PHONE, "details": [{"kind": "phone", "start": 5, "end": 17}]},
    {"text": PHONE, "details": [{"kind": "email", "start": 5, "end": 17}]},
    {"text": PHONE, "details": []},
    {"text": "lovely walk", "details": []},
    {"text": "at 14 Mill Road, Newbury RG14 1AA", "details": [{"kind": "address", "start": 3, "end": 33}]},
]
UNUSABLE = [
    {"text": "lovely walk"},
    {"text": "lovely walk", "details": [{"kind": "shoe_size", "start": 0, "end": 2}]},
    {"text": "lovely walk", "details": [{"kind": "phone", "start": 4, "end": 90}]},
]


def written(tmp_path: Path, rows: list[dict[str, object]]) -> str:
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(file)


def test_figures_count_what_is_found_missed_and_seen_where_nothing_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "details", written(tmp_path, ROWS), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["rows"], figures["without_details"], figures["alarms"], figures["alarm_rate"]) == (5, 2, 1, 0.5)
    assert figures["kinds"]["phone"] == {
        "expected": 1, "right": 1, "missed": 0, "wrong": 2, "precision": 0.3333, "recall": 1.0, "f1": 0.5,
    }  # fmt: skip
    assert figures["kinds"]["email"]["missed"] == 1


def test_the_postcode_of_an_expected_address_is_no_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["evaluate", "details", written(tmp_path, ROWS), "--json"])
    assert "postcode" not in json.loads(capsys.readouterr().out)["kinds"]


@pytest.mark.parametrize("row", UNUSABLE)
def test_a_row_that_does_not_say_what_it_expects_is_refused(row: dict[str, object], tmp_path: Path) -> None:
    assert main(["evaluate", "details", written(tmp_path, [row]), "--json"]) == 2


def test_what_came_out_otherwise_is_listed_and_people_see_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["evaluate", "details", written(tmp_path, ROWS), "--wrong"])
    first, *rest = capsys.readouterr().out.splitlines()
    assert json.loads(first)["missed"] == [{"kind": "email", "start": 5, "end": 17, "text": "07700 900123"}]
    assert any("phone" in line and "50.0%" in line for line in rest)
