"""An error as programs read it, with one plain sentence: of the API by RFC 9457, of SCIM by RFC 7644."""

from __future__ import annotations

import json
from http import HTTPStatus

from django.http import HttpResponse

SCIM = "application/scim+json"
_SCIM_ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"


def scim_error(status: int, detail: str, kind: str = "") -> HttpResponse:
    """The response of RFC 7644, 3.12: ``{"schemas", "status", "detail"}``, and ``scimType`` where there is a ``kind``."""
    row = {"schemas": [_SCIM_ERROR], "status": str(status), "detail": detail} | ({"scimType": kind} if kind else {})
    return HttpResponse(json.dumps(row), status=status, content_type=SCIM)


def problem(status: int, detail: str) -> HttpResponse:
    """The response: ``{"type", "title", "status", "detail"}``."""
    row = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return HttpResponse(json.dumps(row), status=status, content_type="application/problem+json")
