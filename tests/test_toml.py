"""A folder of TOML files reads the same parsed or kept, and never stale."""

import subprocess
import sys
from pathlib import Path

import pytest

from forethought.toml import TomlFault, read_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.toml").write_text("day = 2011-12-01\nlist = [{ n = 1 }]\n", encoding="utf-8")
    (tmp_path / "a.toml").write_text('word = "café"\n', encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not TOML = ", encoding="utf-8")
    return tmp_path


def kept(folder: Path) -> Path:
    [file] = (folder / "__pycache__").iterdir()
    return file


def test_every_file_is_read_in_the_order_of_the_names_with_dates_as_text(folder: Path) -> None:
    assert read_folder(folder) == {"a.toml": {"word": "café"}, "b.toml": {"day": "2011-12-01", "list": [{"n": 1}]}}
    assert list(read_folder(folder)) == ["a.toml", "b.toml"]


def test_what_is_kept_reads_the_same(folder: Path) -> None:
    first = read_folder(folder)
    assert kept(folder).stat().st_size
    assert read_folder(folder) == first


@pytest.mark.parametrize("change", ["edit", "add", "remove"])
def test_a_changed_folder_is_read_anew(folder: Path, change: str) -> None:
    before = read_folder(folder)
    if change == "edit":
        (folder / "a.toml").write_text('word = "coffee"\n', encoding="utf-8")
    elif change == "add":
        (folder / "c.toml").write_text("", encoding="utf-8")
    else:
        (folder / "b.toml").unlink()
    assert read_folder(folder) != before


@pytest.mark.parametrize("broken", [b"", b"\x00", b"nonsense", b"\xe9\x00\x00"])
def test_a_broken_kept_form_is_passed_over_and_mended(folder: Path, broken: bytes) -> None:
    first = read_folder(folder)
    file = kept(folder)
    whole = file.read_bytes()
    file.write_bytes(broken)
    assert read_folder(folder) == first
    assert file.read_bytes() == whole


def test_a_folder_where_nothing_may_be_kept_is_read_all_the_same(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file stands where the folder would", encoding="utf-8")
    assert read_folder(folder) == read_folder(folder)
    assert sorted(file.name for file in folder.iterdir()) == ["__pycache__", "a.toml", "b.toml", "notes.txt"]


def test_a_kept_folder_is_read_without_a_parser(folder: Path) -> None:
    read_folder(folder)
    code = "import sys, pathlib, forethought.toml as t; t.read_folder(pathlib.Path(sys.argv[1])); print('tomllib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    ("content", "line"),
    [(b'a = 1\nb = "open\n', 2), (b"a = 1\na = 2\n", 2), (b"a = 1\n\n\xff = 2\n", 3), (b"a = [1,\n2,\n", 2), (b"a = " + b"[" * 100_000, 1)],
)
def test_a_file_that_is_not_toml_is_named_with_the_line(folder: Path, content: bytes, line: int) -> None:
    (folder / "bad.toml").write_bytes(content)
    with pytest.raises(TomlFault) as caught:
        read_folder(folder)
    assert (caught.value.file, caught.value.line) == (folder / "bad.toml", line)
