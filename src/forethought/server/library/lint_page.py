"""What a lint finds in a version, put together by clause for a page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from forethought import checks
from forethought.checks.engine import check_named
from forethought.checks.guards import GUARDS
from forethought.guidance import Edition
from forethought.guidance.lint import Remark, lint
from forethought.guidance.schema import faults_in


class About(NamedTuple):
    """A clause and what is remarked about it; ``id`` is empty for the document as a whole."""

    id: str
    title: str
    uid: str
    is_control: bool
    remarks: tuple[Remark, ...]


def faults(tables: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What keeps the tables from being an edition, with the clause: what is missing, doubled, or points nowhere."""
    found = faults_in(tables, checks=check_names(), guards=frozenset(GUARDS))
    return [(str(row.data.get("id", "")) if row.table == "clause" else "", says) for row, _key, says in found]


def remarks(edition: Edition, on: date) -> list[About]:
    """What every lint remarks, in the order of the document; what is about no clause comes last."""
    by_id: dict[str, list[Remark]] = {}
    for finding in lint(edition, on.isoformat()):
        by_id.setdefault(finding.remark.clause.lower(), []).append(finding.remark)
    found = [
        About(clause.id, clause.title, clause.uid, clause.kind == "control", tuple(by_id.pop(clause.id.lower())))
        for clause in edition.clauses
        if clause.id.lower() in by_id
    ]
    rest = tuple(remark for some in by_id.values() for remark in some)
    return [*found, About("", "", "", False, rest)] if rest else found


@cache
def check_names() -> frozenset[str]:
    """Every check that a clause may name."""
    names = (file.stem for file in Path(checks.__file__).parent.glob("[a-z]*.py"))
    return frozenset(name for name in names if any(hasattr(check_named(name), part) for part in ("find", "follow")))
