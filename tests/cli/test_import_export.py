"""`forethought editions import` and `export`: a document becomes a draft edition, and an edition a document."""

import json
from pathlib import Path

import pytest

from forethought.cli import main
from tests.documents import made


@pytest.fixture
def saltmere(tmp_path: Path) -> Path:
    """The fixture as a numbered DOCX."""
    file = tmp_path / "Online Conduct Code.docx"
    file.write_bytes(made.as_numbered_docx(made.SALTMERE))
    return file


def test_json_is_the_tree_of_the_contract(saltmere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editions", "import", str(saltmere), "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["reference"], row["version"], row["control"]["version"]) == ("SDC7", "B2", "B2")
    assert [section["number"] for section in row["sections"]] == ["1", "2", "3", "4", "5", "appendix"]
    assert [point["id"] for point in row["sections"][4]["clauses"][0]["children"]] == [f"5.1({nth})" for nth in range(1, 6)]


def test_people_see_the_outline_and_then_what_to_look_at(saltmere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editions", "import", str(saltmere)]) == 0
    shown = capsys.readouterr().out
    assert "SDC7 B2  Online Conduct Code" in shown
    assert "(blank)" in shown
    assert shown.index("appendix.chirrup") < shown.index("things to look at before you use it.")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["import"], "`editions import` takes one file: DOCX, PDF, ODT, HTML, MD or TXT."),
        (["import", "gone.docx"], "cannot be read: No such file or directory."),
        (
            ["import", str(Path(__file__))],
            "“test_import_export.py” is not a document that we can read: send DOCX, PDF, ODT, HTML, MD or TXT.",
        ),
        (["export", "--to", "html", "--output", "/no/such/folder/a.html"], "The file /no/such/folder/a.html cannot be written"),
        (["export", "NOSUCH 1"], "NOSUCH 1"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editions", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert sentence in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    ("form", "start"), [("html", b"<!DOCTYPE html>"), ("docx", b"PK"), ("pdf", b"%PDF-"), ("json", b"{"), ("akn", b"<?xml")]
)
def test_an_edition_is_exported_to_a_file(form: str, start: bytes, tmp_path: Path) -> None:
    file = tmp_path / "out"
    assert main(["editions", "export", "HRSM1 D3", "--to", form, "--output", str(file)]) == 0
    assert file.read_bytes().startswith(start)


def test_what_was_exported_is_imported_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editions", "export", "--to", "json"]) == 0
    exported = capsys.readouterr().out
    (tmp_path / "a.json").write_text(exported, encoding="utf-8")
    assert main(["editions", "import", str(tmp_path / "a.json"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(exported)
