"""POST /api/check and /api/connect: the rows of the contract, in and out. The body is read once and never kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from forethought.asking.answer_row import answer_row
from forethought.asking.connection_row import connection_answer_row, connection_of
from forethought.asking.draft_row import draft_of
from forethought.asking.fault import UnusableRow
from forethought.checks import check
from forethought.checks.connect import connect
from forethought.server.contract import ANSWERS, CHECK, CONNECT, asks
from forethought.server.door.json_body import UnusableBody, read_json
from forethought.server.door.problem import problem
from forethought.server.edition import edition

router = Router(tags=["advice"])


@router.post("/check", response=ANSWERS, openapi_extra=asks(CHECK), summary="May I post this?")
def check_draft(request: HttpRequest) -> HttpResponse:
    """Advice on a post, a comment, a message or a profile, as `forethought check --json` gives it."""
    return _answer(request, lambda row: answer_row(row.get("id"), check(draft_of(row), edition())))


@router.post("/connect", response=ANSWERS, openapi_extra=asks(CONNECT), summary="Should I accept this request?")
def check_connection(request: HttpRequest) -> HttpResponse:
    """Advice on a friend, follow or contact request, as `forethought connect --json` gives it."""
    return _answer(request, lambda row: connection_answer_row(row.get("id"), connect(connection_of(row), edition())))


def _answer(request: HttpRequest, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> HttpResponse:
    try:
        row = answer(read_json(request))
    except UnusableBody as fault:
        return problem(fault.status, str(fault))
    except UnusableRow as fault:
        return problem(422, str(fault))
    # Ninja would check our own row against its schema again; a test of the contract does that.
    return HttpResponse(json.dumps(row), content_type="application/json")
