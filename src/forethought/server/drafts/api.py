"""POST /api/check and /api/connect: the rows of the contract, in and out. The body is read once and never kept."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from forethought.asking.answer_row import answer_row
from forethought.asking.draft_row import draft_of
from forethought.asking.fault import UnusableRow
from forethought.checks import check
from forethought.server.contract import ANSWERS, CHECK, asks
from forethought.server.door.json_body import UnusableBody, read_json
from forethought.server.door.problem import problem
from forethought.server.edition import edition

router = Router(tags=["advice"])


@router.post("/check", response=ANSWERS, openapi_extra=asks(CHECK), summary="May I post this?")
def check_draft(request: HttpRequest) -> HttpResponse:
    """Advice on a post, a comment, a message or a profile, as `forethought check --json` gives it."""
    try:
        row = read_json(request)
        answer = check(draft_of(row), edition())
    except UnusableBody as fault:
        return problem(fault.status, str(fault))
    except UnusableRow as fault:
        return problem(422, str(fault))
    return _json(answer_row(row.get("id"), answer))


def _json(row: dict[str, Any]) -> HttpResponse:
    # Ninja would check our own row against its schema again; the contract tests do that once and for all.
    return HttpResponse(json.dumps(row), content_type="application/json")
