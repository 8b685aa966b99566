"""What is missing, dangling, stale or contradictory in an edition: lints, one a file.

A lint is a module of this package with ``find(edition, on)``; its file name is its name, the first line
of its docstring is its title. A lint looks at the data alone, so that it serves any council's edition.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol

from forethought.guidance.edition import Edition

from .place import place_of
from .remark import Remark

__all__ = ["Finding", "Remark", "lint", "lints", "place_of"]

FOUNDATIONS = frozenset({"place", "remark"})
"""Modules of this package that are not lints."""


class Lint(Protocol):
    """A module of this package that looks for one kind of fault."""

    def find(self, edition: Edition, on: str) -> Iterator[Remark]: ...


class Finding(NamedTuple):
    """A remark and the lint that made it."""

    lint: str
    remark: Remark


@cache
def lints() -> dict[str, Lint]:
    """Every lint by its name."""
    names = sorted(file.stem for file in Path(__file__).parent.glob("[a-z]*.py") if file.stem not in FOUNDATIONS)
    return {name: import_module(f"{__name__}.{name}") for name in names}


def lint(edition: Edition, on: str) -> list[Finding]:
    """What every lint remarks about an edition on a day (ISO date)."""
    return [Finding(name, remark) for name, module in lints().items() for remark in module.find(edition, on)]
