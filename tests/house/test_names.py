"""One name joins a rule's file, its test, its clause and its page; nothing stands alone."""

import ast
import re
import tomllib
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from forethought.asking.draft_row import FIELDS, draft_of
from forethought.checks import check
from forethought.guidance import load_named
from forethought.guidance.edition import PACKS
from forethought.guidance.shelf import packs
from forethought.reading import FOUNDATIONS, read, readers

ROOT = Path(__file__).parents[2]
SRC, TESTS = ROOT / "src" / "forethought", ROOT / "tests"
CHECKS = sorted(
    file.stem
    for file in (SRC / "checks").glob("[a-z]*.py")
    if {"find", "follow"} & vars(import_module(f"forethought.checks.{file.stem}")).keys()
)
ENOUGH = 6
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


def modules(package: str) -> set[str]:
    return {file.stem for file in (SRC / package).glob("[a-z]*.py")}


def ignored(package: str) -> set[str]:
    """What the contract of a package lets its modules import."""
    contract = next(contract for contract in CONTRACTS if contract.get("modules") == [f"forethought.{package}.*"])
    return {line.rsplit(".", 1)[-1] for line in contract["ignore_imports"]}


def test_every_module_of_reading_reads_or_is_a_foundation() -> None:
    assert modules("reading") == set(readers()) | FOUNDATIONS
    assert all(hasattr(module, "read") for module in readers().values())


def test_the_contracts_know_the_foundations() -> None:
    assert ignored("reading") == FOUNDATIONS
    assert ignored("checks") == modules("checks") - set(CHECKS)


def test_every_clause_names_checks_that_exist_and_every_check_is_named() -> None:
    named = {name for edition in (load_named(), *packs().values()) for clause in edition.clauses for name in clause.checks}
    assert named == set(CHECKS)


def docstrings(folder: Path) -> list[str]:
    return [ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "" for file in folder.glob("test_*.py")]


@cache
def at_work_in_examples() -> Counter[str]:
    """In how many examples each reader sees something and each check finds something."""
    cases = [
        case for file in sorted((TESTS / "checks" / "cases").glob("*.toml")) for case in tomllib.loads(file.read_text("utf-8"))["case"]
    ]
    at_work = Counter[str]()
    for case in cases:
        draft = draft_of({"text": case["draft"]} | {name: case[name] for name in FIELDS & case.keys()})
        at_work.update({seen.reader for seen in read(draft).observations} | {found.check for found in check(draft, load_named()).findings})
    return at_work


@pytest.mark.parametrize("name", sorted(readers()))
def test_a_reader_has_a_test_of_its_name_or_examples_that_show_it(name: str) -> None:
    named = any(re.search(rf"\b{name}\b", docstring) for docstring in docstrings(TESTS / "reading"))
    assert named or (TESTS / "reading" / f"test_{name}.py").is_file() or at_work_in_examples()[name] >= ENOUGH


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_has_a_test_of_its_name_or_examples_that_show_it(name: str) -> None:
    files = [TESTS / "checks" / f"test_{name}.py", TESTS / "checks" / "cases" / f"{name}.toml"]
    files += PACKS.glob(f"*/examples/{name}.toml")  # read by tests/guidance/test_packs.py
    assert any(file.is_file() for file in files) or at_work_in_examples()[name] >= ENOUGH


def test_the_folders_of_the_tests_mirror_the_packages() -> None:
    """Beside them stand the tests of the house itself, and what drives the browser."""
    folders = {path.name for path in TESTS.iterdir() if path.is_dir() and any(path.glob("test_*.py"))}
    assert folders - {"house", "browser"} <= {path.name for path in SRC.iterdir() if path.is_dir()}
