"""The shape of the code: small files, short functions, true names, and a reason for each exception."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "scripts").glob("*.py"), *(ROOT / "benchmarks").rglob("*.py")])
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 300, 25
VAGUE = {"common", "core", "helper", "helpers", "manager", "managers", "misc", "service", "services", "util", "utils"}
LONGER_FOR_A_REASON: dict[str, str] = {}
"""Functions that may be longer, as ``file:function``, each with its reason."""


def name_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", [*SOURCES, *TESTS], ids=name_of)
def test_a_file_is_short_and_says_what_it_is(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    if text.strip():
        assert ast.get_docstring(ast.parse(text)), "the module has no docstring"


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_functions_are_short(file: Path) -> None:
    long = {f"{name_of(file)}:{name}": lines for name, lines in functions(file) if lines > LONGEST_FUNCTION}
    assert not {name: lines for name, lines in long.items() if name not in LONGER_FOR_A_REASON}


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Every function of a file with its length in lines, without its docstring."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            said = node.body[0] if ast.get_docstring(node, clean=False) is not None else None
            quiet = (said.end_lineno or 0) - said.lineno + 1 if said else 0
            yield node.name, (node.end_lineno or 0) - node.lineno + 1 - quiet


def test_half_of_the_files_are_at_most_80_lines() -> None:
    lengths = sorted(file.read_text(encoding="utf-8").count("\n") for file in SOURCES)
    assert lengths[len(lengths) // 2] <= 80


def test_no_module_has_a_name_that_says_nothing() -> None:
    vague = [name_of(path) for path in (ROOT / "src").rglob("*") if path.stem in VAGUE]
    assert not vague


@pytest.mark.parametrize("file", [*SOURCES, *TESTS], ids=name_of)
def test_every_exception_to_a_rule_says_why(file: Path) -> None:
    """``# noqa: X  # reason`` and ``# type: ignore[x]  # reason`` (tests may leave out the latter's)."""
    marks = r"#\s*noqa[^#\n]*$" if file in TESTS else r"#\s*(?:noqa|type:\s*ignore)[^#\n]*$"
    assert not re.findall(marks, file.read_text(encoding="utf-8"), re.MULTILINE)
