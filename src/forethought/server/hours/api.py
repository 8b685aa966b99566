"""POST /api/may-i: the row of the contract, in and out. The body is read once and never kept."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from forethought.asking.access_row import access_answer_row, asked_of, decision_of
from forethought.asking.fault import UnusableRow
from forethought.server.accounts.register import exempt_pages
from forethought.server.contract import MAY_I, MAY_I_ANSWERS, asks
from forethought.server.door.json_body import UnusableBody, read_json
from forethought.server.door.problem import problem
from forethought.server.edition import edition

router = Router(tags=["advice"])


@router.post("/may-i", response=MAY_I_ANSWERS, openapi_extra=asks(MAY_I), summary="May I go on there now?")
def check_access(request: HttpRequest) -> HttpResponse:
    """Whether one may open a site at a moment, as `forethought may-i --json` gives it. Nobody's own hours or clock are looked up."""
    try:
        row = read_json(request)
        answer = _decided(row)
    except UnusableBody as fault:
        return problem(fault.status, str(fault))
    except UnusableRow as fault:
        return problem(422, str(fault))
    return HttpResponse(json.dumps(answer), content_type="application/json")


def _decided(row: dict[str, Any]) -> dict[str, Any]:
    has_address = any(isinstance(word := row.get(name), str) and "." in word for name in ("url", "site"))
    asked = asked_of(row, exempt_pages() if has_address else {})  # the register is read only where an address is asked for
    return access_answer_row(row.get("id"), decision_of(asked, edition().access), asked.zone)
