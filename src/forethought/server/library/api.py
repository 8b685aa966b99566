"""GET /api/clauses and /api/clauses/{id}: the edition in force, as `forethought clause --json` gives it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router
from ninja.errors import HttpError

from forethought.guidance import Clause
from forethought.server.contract import ClauseRow, Problem
from forethought.server.edition import edition
from forethought.words import _

from .in_force import edition_on

router = Router(tags=["guidance"])


@router.get("/clauses", response={200: list[ClauseRow], 404: Problem, 422: Problem, 429: Problem, 500: Problem}, summary="Every clause")
def list_clauses(request: HttpRequest, on: date | None = None) -> list[dict[str, Any]]:
    """Every clause, in the order of the document: as it is in force now, or as it was on the day that `on` names."""
    shown = edition_on(on) if on else edition()
    if shown is None:
        raise HttpError(404, _("No version of the guidance was in force on that day."))
    return [clause_row(clause) for clause in shown.clauses]


@router.get("/clauses/{id}", response={200: ClauseRow, 404: Problem, 429: Problem, 500: Problem}, summary="One clause")
def get_clause(request: HttpRequest, id: str) -> dict[str, Any]:
    """One clause by its id, whatever its case."""
    clause = edition().by_id.get(id.lower())
    if clause is None:
        raise HttpError(404, _("The guidance has no clause of that number."))
    return clause_row(clause)


def clause_row(clause: Clause) -> dict[str, Any]:
    """A clause as the contract lists it."""
    return {name: getattr(clause, name) for name in ClauseRow.model_fields}
