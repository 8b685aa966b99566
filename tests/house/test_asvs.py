"""The table of the ASVS: whole, and every *met* names tests that exist."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "developers" / "asvs.md").read_text(encoding="utf-8")
ROWS = [tuple(cell.strip() for cell in row) for row in re.findall(r"^\| V([\d.]+) \|([^|]*)\|([^|]*)\|([^|]*)\|$", TABLE, re.MULTILINE)]
LEVEL_2 = {1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7, 10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13, 16: 16, 17: 7}
"""How many requirements of level 1 and 2 each chapter of ASVS 5.0.0 has."""


@cache
def names_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_requirement_stands_once() -> None:
    assert Counter(int(id.split(".")[0]) for id, *_rest in ROWS) == LEVEL_2
    assert len({id for id, *_rest in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("id", "state", "how", "tests"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_met_names_tests_that_exist(id: str, state: str, how: str, tests: str) -> None:
    named = re.findall(r"`([^`]+)`", tests)
    assert state in {"met", "n/a", "operator", "not met"}
    assert how
    assert bool(named) == (state == "met")
    for test in named:
        file, _colons, name = test.partition("::")
        assert (ROOT / file).is_file(), test
        assert not name or name in names_in(file), test
