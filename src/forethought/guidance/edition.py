"""An edition: one dated version of a council's guidance, read from a folder of TOML files."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .clause import Clause, Strength

EDITIONS = Path(__file__).parent / "editions"


class GuidanceFault(ValueError):
    """What is wrong with an edition's files, with the file and the line."""


class Edition(NamedTuple):
    """A version of the guidance. ``name`` is its reference and version ("HRSM1 D3")."""

    name: str
    folder: Path
    clauses: tuple[Clause, ...]
    by_id: dict[str, Clause]

    def clause(self, id: str) -> Clause:
        """The clause of this id, whatever its case; KeyError where there is none."""
        return self.by_id[id.lower()]


@cache
def load_named(name: str = "hrsm1-d3") -> Edition:
    """An edition that ships with the package."""
    return load(EDITIONS / name)


def load(folder: Path) -> Edition:
    """The edition in a folder; GuidanceFault where it cannot be read."""
    clauses = []
    for file in sorted(folder.glob("*.toml")):
        for row in tomllib.loads(file.read_text(encoding="utf-8")).get("clause", ()):
            row = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
            row["strength"] = Strength(row.get("strength", "states"))
            clauses.append(Clause(**row, file=file.name))
    return Edition("HRSM1 D3", folder, tuple(clauses), {clause.id.lower(): clause for clause in clauses})
