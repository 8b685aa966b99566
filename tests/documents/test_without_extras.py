"""Without the extras, what needs them is refused in a sentence, and everything else works."""

import subprocess
import sys
from pathlib import Path

import pytest

from . import made

WITHOUT = """
import sys
for name in ("lxml", "lxml.etree", "pypdf", "docx", "weasyprint"):
    sys.modules[name] = None
from pathlib import Path
from forethought import documents
try:
    print(len([*documents.read(Path(sys.argv[1]), sys.argv[1]).walk()]))
    for form in sys.argv[2:]:
        print(len(documents.written(documents.Tree("R", "1", {}, ()), form)) > 9)
except documents.UnusableDocument as fault:
    print(fault)
"""
NOT_READ = "This document cannot be read here: the extra “documents” of Forethought is not installed."


def said(tmp_path: Path, name: str, *forms: str) -> list[str]:
    file = tmp_path / name
    file.write_bytes(made.FORMATS[name](made.SALTMERE))
    done = subprocess.run([sys.executable, "-c", WITHOUT, str(file), *forms], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize("name", ["typed.docx", "made.odt", "made.pdf"])
def test_what_needs_the_extra_says_so(name: str, tmp_path: Path) -> None:
    assert said(tmp_path, name) == [NOT_READ]


@pytest.mark.parametrize("name", ["plain.txt", "made.md", "made.html"])
def test_what_needs_no_extra_is_read(name: str, tmp_path: Path) -> None:
    assert said(tmp_path, name, "html", "json", "akn") == ["34", "True", "True", "True"]


@pytest.mark.parametrize(("form", "extra"), [("docx", "documents"), ("pdf", "pdf")])
def test_what_cannot_be_written_says_so(form: str, extra: str, tmp_path: Path) -> None:
    assert said(tmp_path, "plain.txt", form)[1] == f"This cannot be written here: the extra “{extra}” of Forethought is not installed."
