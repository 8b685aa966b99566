"""An answer that other equipment may keep, and asks for again by its mark: "has this changed?"."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

KEEP = "public, max-age=300"


def kept_answer(request: HttpRequest, text: str, content_type: str, keep: str = KEEP) -> HttpResponse:
    """The text with a strong mark made of its bytes; 304 and no text for whoever has these bytes already."""
    content = text.encode("utf-8")
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type=content_type)
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = keep
    answer: HttpResponse = get_conditional_response(request, etag=etag, response=response)
    return answer
