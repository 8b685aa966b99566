"""One name joins a rule's file, its test, its clause and its page; nothing stands alone."""

import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from forethought.guidance import load_named
from forethought.reading import FOUNDATIONS, readers

ROOT = Path(__file__).parents[2]
SRC, TESTS = ROOT / "src" / "forethought", ROOT / "tests"
CHECKS = sorted(
    file.stem
    for file in (SRC / "checks").glob("[a-z]*.py")
    if {"find", "follow"} & vars(import_module(f"forethought.checks.{file.stem}")).keys()
)
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
    named = {name for clause in load_named().clauses for name in clause.checks}
    assert named == set(CHECKS)


@pytest.mark.parametrize("name", sorted(readers()))
def test_a_reader_has_a_test_of_its_name(name: str) -> None:
    assert (TESTS / "reading" / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_has_a_test_or_examples_of_its_name(name: str) -> None:
    assert (TESTS / "checks" / f"test_{name}.py").is_file() or (TESTS / "checks" / "cases" / f"{name}.toml").is_file()


def test_a_test_stands_where_its_module_stands() -> None:
    """tests/reading/test_page.py tests src/forethought/reading/page.py, path for path."""
    for package in ("access", "asking", "checks", "guidance", "reading"):
        tested = {file.stem.removeprefix("test_") for file in (TESTS / package).glob("test_*.py")}
        assert tested <= modules(package) | {path.name for path in (SRC / package).iterdir() if path.is_dir()} | {"cases"}, package
