"""The JSON of a request, read once, with one plain sentence for each way it can be unusable."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest

from forethought.words import _


class UnusableBody(ValueError):
    """What is wrong with a body, and the HTTP status that says so."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def read_json(request: HttpRequest) -> dict[str, Any]:
    """The JSON object of the body; UnusableBody where it is of another type (415), too long (413) or no JSON object (400)."""
    if request.content_type != "application/json":
        raise UnusableBody(415, _("Send JSON, with the header Content-Type: application/json."))
    try:
        row = json.loads(request.body)
    except RequestDataTooBig:
        raise UnusableBody(413, _("The body is longer than 512 kB.")) from None
    except RecursionError:
        raise UnusableBody(400, _("The JSON is nested too deeply.")) from None
    except ValueError:
        raise UnusableBody(400, _("The body is not JSON.")) from None
    if not isinstance(row, dict):
        raise UnusableBody(400, _("The body must be one JSON object."))
    return row
