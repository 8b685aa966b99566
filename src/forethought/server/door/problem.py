"""An error of the API as RFC 9457 says it: `application/problem+json`, with one plain sentence."""

from __future__ import annotations

import json
from http import HTTPStatus

from django.http import HttpResponse


def problem(status: int, detail: str) -> HttpResponse:
    """The response: ``{"type", "title", "status", "detail"}``."""
    row = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return HttpResponse(json.dumps(row), status=status, content_type="application/problem+json")
