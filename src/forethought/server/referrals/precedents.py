"""Precedents as examples of their clauses, kept in each process: a page of the guidance never asks the database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from django.db.models import Count, Max

from forethought.guidance import Clause, Edition
from forethought.guidance.examples import Example

from .about_clauses import clause_named, key_of
from .models import Precedent

_kept: tuple[Precedent, ...] = ()
_known: tuple[object, ...] | None = None


def look() -> None:
    """Ask the database whether there is any other than before."""
    global _kept, _known
    told = Precedent.objects.aggregate(Count("pk"), Max("pk"), Count("retired_on"))
    if (known := tuple(told.values())) != _known:
        _kept, _known = tuple(Precedent.objects.filter(retired_on=None).order_by("pk")), known


def of_clause(clause: Clause, shown: Edition) -> list[Example]:
    """The precedents of a clause, as its page shows them."""
    key = key_of(clause, shown)
    return [_example(one, clause.id) for one in _kept if one.clause == key]


def of_clauses(keys: Iterable[str]) -> list[Precedent]:
    """The precedents of any of these clauses."""
    wanted = set(keys)
    return [one for one in _kept if one.clause in wanted]


def to_replay() -> Iterator[Example]:
    """Every precedent, asked of the database: a rehearsal runs in a process of its own."""
    for one in Precedent.objects.filter(retired_on=None).order_by("pk"):
        clause = clause_named(one.clause)
        yield _example(one, clause.id if clause else one.number)


def written(some: Iterable[Precedent]) -> str:
    """Precedents as cases for the tests of the checks, in TOML."""
    return "\n".join(_case(one) for one in some)


def _example(one: Precedent, id: str) -> Example:
    quiet = one.advice == "nothing-found"
    return Example(one.draft, one.advice, () if quiet else (id,), one.why, {"role": one.role} if one.role else {}, "precedent")


def _case(one: Precedent) -> str:
    rows = {"draft": one.draft, "role": one.role, "advice": one.advice}
    lines = [f"{name} = {_text(value)}" for name, value in rows.items() if value]
    clauses = "" if one.advice == "nothing-found" else _text(one.number)
    return "\n".join(["[[case]]", *lines, f"clauses = [{clauses}]", f"why = {_text(one.why)}", ""])


def _text(value: str) -> str:
    """A basic string of TOML: written as JSON writes one, and DEL too, which JSON leaves alone."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
