"""POST /api/check and /api/connect: the rows of the contract, in and out. The body is read once and never kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from forethought.asking.answer_row import answer_row, with_faults
from forethought.asking.connection_row import connection_answer_row, connection_of
from forethought.asking.draft_row import draft_of
from forethought.asking.fault import UnusableRow
from forethought.asking.fields import list_in
from forethought.asking.pictures import with_bytes
from forethought.checks import check
from forethought.checks.connect import connect
from forethought.server.contract import ANSWERS, CHECK, CONNECT, asks
from forethought.server.door.json_body import UnusableBody, read_form, read_json
from forethought.server.door.problem import problem
from forethought.server.edition import edition
from forethought.server.environment import environment
from forethought.words import _

router = Router(tags=["advice"])


@router.post("/check", response=ANSWERS, openapi_extra=asks(CHECK, with_pictures=True), summary="May I post this?")
def check_draft(request: HttpRequest) -> HttpResponse:
    """Advice on a post, a comment, a message or a profile, as `forethought check --json` gives it. Pictures come as the files of a form."""
    if request.content_type != "multipart/form-data":
        return _answer(lambda: _checked(read_json(request), []))
    return _answer(lambda: _checked(*read_form(request)))


def _checked(row: dict[str, Any], pictures: list[bytes]) -> dict[str, Any]:
    if list_in(row, "pictures"):
        raise UnusableRow(_("No path is opened here: send each picture as a file “picture” of a form, beside a field “row” with the JSON."))
    draft = with_bytes(draft_of(row | {"pictures": ["picture"] * len(pictures)}), pictures, environment().logos)
    return with_faults(answer_row(row.get("id"), check(draft, edition())), draft)


@router.post("/connect", response=ANSWERS, openapi_extra=asks(CONNECT), summary="Should I accept this request?")
def check_connection(request: HttpRequest) -> HttpResponse:
    """Advice on a friend, follow or contact request, as `forethought connect --json` gives it."""
    return _answer(lambda: _connected(read_json(request)))


def _connected(row: dict[str, Any]) -> dict[str, Any]:
    return connection_answer_row(row.get("id"), connect(connection_of(row), edition()))


def _answer(answer: Callable[[], dict[str, Any]]) -> HttpResponse:
    try:
        row = answer()
    except UnusableBody as fault:
        return problem(fault.status, str(fault))
    except UnusableRow as fault:
        return problem(422, str(fault))
    # Ninja would check our own row against its schema again; a test of the contract does that.
    return HttpResponse(json.dumps(row), content_type="application/json")
