"""The JSON of a request, read once, with one plain sentence for each way it can be unusable."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError

from forethought.words import _

from .pictures import LIMIT


class UnusableBody(ValueError):
    """What is wrong with a body, and the HTTP status that says so."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def read_form(request: HttpRequest) -> tuple[dict[str, Any], list[bytes]]:
    """The row, as JSON in the field ``row``, and the files called ``picture``; UnusableBody (400, 413) where there are none."""
    try:
        text, files = request.POST.get("row", ""), request.FILES.getlist("picture")
    except RequestDataTooBig:
        raise UnusableBody(413, _("The row is longer than 512 kB.")) from None
    except (MultiPartParserError, TooManyFilesSent, TooManyFieldsSent):
        raise UnusableBody(400, _("The form cannot be read. It may have four pictures.")) from None
    if not text or not files:
        raise UnusableBody(400, _("The form must have a field “row” with the JSON, and at least one file “picture”."))
    for picture in files:
        if (picture.size or 0) > LIMIT:
            raise UnusableBody(413, _("A picture must be smaller than 10 MB."))
    return row_of(text), [picture.read() for picture in files]


def read_json(request: HttpRequest) -> dict[str, Any]:
    """The JSON object of the body; UnusableBody where it is of another type (415), too long (413) or no JSON object (400)."""
    if request.content_type != "application/json":
        raise UnusableBody(415, _("Send JSON, with the header Content-Type: application/json."))
    try:
        body = request.body
    except RequestDataTooBig:
        raise UnusableBody(413, _("The body is longer than 512 kB.")) from None
    return row_of(body)


def row_of(body: str | bytes) -> dict[str, Any]:
    """The JSON object of a text; UnusableBody (400) where there is none."""
    try:
        row = json.loads(body)
    except RecursionError:
        raise UnusableBody(400, _("The JSON is nested too deeply.")) from None
    except ValueError:
        raise UnusableBody(400, _("The body is not JSON.")) from None
    if not isinstance(row, dict):
        raise UnusableBody(400, _("The body must be one JSON object."))
    return row
