"""`forethought evaluate pictures`: what rows say is in pictures, beside what is seen."""

import json

import pytest

from forethought.cli import main
from tests import made_pictures as made


@pytest.fixture
def rows(tmp_path):
    made.needs_words()
    (tmp_path / "two.jpg").write_bytes(made.as_bytes(made.group(2), exif=made.hidden("A yard", "Jo Bloggs")))
    (tmp_path / "screen.png").write_bytes(made.as_bytes(made.screen("Ring 07700 900123 today"), "PNG"))
    (tmp_path / "bomb.png").write_bytes(made.bomb())
    given = [
        {"id": "a", "picture": "two.jpg", "expected": {"faces": 2, "kinds": ["place_data", "camera_serial", "metadata_name"]}},
        {"id": "b", "picture": "screen.png", "expected": {"faces": 1, "kinds": ["phone", "email"], "text": "Ring 07700 900123 today"}},
        {"id": "c", "picture": "bomb.png", "expected": {"refused": True}},
        {"id": "d", "picture": "two.jpg"},
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in given))
    return file


def test_the_figures_are_counted(rows, capfdbinary):
    assert main(["evaluate", "pictures", str(rows), "--wrong", "--json"]) == 2
    wrong, unusable, figures = map(json.loads, capfdbinary.readouterr().out.splitlines())
    assert (wrong["id"], wrong["seen"]["faces"], wrong["seen"]["kinds"]) == ("b", 0, ["phone"])
    assert unusable["id"] == "d"
    assert (figures["rows"], figures["opened_or_refused_as_expected"]) == (3, 1.0)
    assert figures["faces"] == {"pictures": 2, "counted_right": 0.5, "recall": 0.6667, "precision": 1.0}
    assert figures["words"] == {"there": 4, "recall": 1.0}
    assert figures["kinds"]["email"] == {"there": 1, "recall": 0.0, "precision": None}
    assert figures["kinds"]["place_data"] == {"there": 1, "recall": 1.0, "precision": 1.0}


def test_people_see_tables(rows, capsys):
    main(["evaluate", "pictures", str(rows)])
    shown = capsys.readouterr().out
    assert "Faces counted right in 50.0%" in shown
    assert "place_data" in shown


@pytest.mark.parametrize(
    "row", [{}, {"picture": 1}, {"picture": "a", "expected": {"kinds": ["nonsense"]}}, {"picture": "a", "expected": {"faces": "2"}}]
)
def test_a_row_that_does_not_say_is_refused(row, tmp_path, capfdbinary):
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps(row) + "\n")
    assert main(["evaluate", "pictures", str(file), "--json"]) == 2
    assert "error" in json.loads(capfdbinary.readouterr().out.splitlines()[0])
