"""Examples of a clause: the drafts that test its checks, kept as data.

In a checkout they are the tests' own cases; a wheel carries the same files inside this package; another
council's edition keeps its own in its folder ``examples``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from forethought.toml import read_folder

from .clause import Clause
from .edition import EDITIONS, NOWHERE, Edition

FOLDERS = (Path(__file__).parent / "examples", Path(__file__).parents[3] / "tests" / "checks" / "cases")


class Example(NamedTuple):
    """A draft, the advice a fair adviser would give, the clauses cited and why. ``context`` holds the
    other fields of the draft's row (role, site, audience…); ``topic`` is the file it stands in."""

    draft: str
    advice: str
    clauses: tuple[str, ...] = ()
    why: str = ""
    context: Mapping[str, Any] = {}
    topic: str = ""


def examples(edition: Edition) -> list[Example]:
    """Every example of an edition; none where no folder of examples is kept."""
    own = edition.folder / "examples"
    if own.is_dir():
        return _examples_in(own)
    return shipped_examples() if edition.folder.parent == EDITIONS or edition.folder == NOWHERE else []


def shipped_examples() -> list[Example]:
    """The examples that ship with the package; they cite the clauses of the editions that do."""
    return next((_examples_in(folder) for folder in FOLDERS if folder.is_dir()), [])


def examples_to_replay(*editions: Edition) -> list[Example]:
    """Each example that one of the editions keeps, and each that ships, once: a draft can be asked of any edition."""
    found = [example for edition in editions for example in examples(edition)] + shipped_examples()
    return [*{repr(example): example for example in found}.values()]


def examples_of(clause: Clause, edition: Edition) -> tuple[list[Example], list[Example]]:
    """The examples that the clause is cited for, and those about its checks that nothing is found in.

    Where an edition stands in no folder its numbers may be others than those that the examples cite: the checks say then which are its own.
    """
    about = [example for example in examples(edition) if example.topic in clause.checks]
    if edition.folder == NOWHERE:
        return [example for example in about if example.clauses], [example for example in about if not example.clauses]
    fires = [example for example in examples(edition) if clause.id in example.clauses]
    return fires, [example for example in about if not example.clauses]


@cache
def _examples_in(folder: Path) -> list[Example]:
    return [example for name, data in read_folder(folder).items() for row in data.get("case", ()) for example in _example(row, name)]


def _example(row: dict[str, Any], file: str) -> Iterator[Example]:
    """The example of a case; none of one that is no draft, such as a connection."""
    told = {"draft", "advice", "also_ok", "must_not", "clauses", "why", "missed"}
    if row.get("advice") and (row.get("draft") or row.get("picture_shows")):
        yield Example(
            draft=row.get("draft", ""),
            advice=row["advice"],
            clauses=tuple(row.get("clauses", ())),
            why=row.get("why", ""),
            context={key: value for key, value in row.items() if key not in told},
            topic=file.removesuffix(".toml"),
        )
