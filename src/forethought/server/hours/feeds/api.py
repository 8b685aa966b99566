"""POST /api/clock/{feed}: clock events that another system sends, signed. The body is read once and never logged."""

from __future__ import annotations

import json
import time
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema

from forethought.server.contract import Problem
from forethought.server.door.json_body import UnusableBody, row_of
from forethought.server.door.problem import problem
from forethought.server.hours.actions import feeding, record_clock_events
from forethought.server.hours.models import Feed
from forethought.words import _

from .clocked import UnusableFeed
from .named import WEBHOOK, Named, named_feeds
from .secret import secrets_of
from .signed import NotSigned, check_signature
from .tally import Tally
from .webhook import EVENTS, FIELDS, read_message

router = Router(tags=["feeds"])


class RefusedEvent(Schema):
    """An event that was not taken: its place in the message, from 1, the field that is to blame if one is, and why."""

    event: int
    field: str
    error: str


class TakenMessage(Schema):
    """How many events were new, how many had come before, and which were refused. What was taken need not be sent again."""

    new: int
    repeated: int
    refused: list[RefusedEvent]


_EVENT: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "number", "kind", "at"],
    "properties": {
        "id": {"type": "string", "minLength": 1, "maxLength": 200, "description": "The same event always has the same id."},
        "number": {"type": "string", "minLength": 1, "maxLength": 32, "description": "The employee number."},
        "kind": {"type": "string", "description": "in, out, break-start or break-end, or a word for one of them."},
        "at": {"type": "string", "format": "date-time", "description": "When it happened, with its offset from UTC."},
        "terminal": {"type": ["string", "null"], "maxLength": 64},
    },
}
_MESSAGE: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["events"],
    "properties": {"events": {"type": "array", "maxItems": EVENTS, "items": _EVENT}},
    "example": {"events": [dict(zip(FIELDS, ("a1", "10023", "in", "2026-11-24T08:59:00+00:00", "Depot"), strict=True))]},
}
_HEADERS = [
    {"name": "Forethought-Timestamp", "in": "header", "required": True, "schema": {"type": "string"}, "description": "Seconds since 1970."},
    {
        "name": "Forethought-Signature",
        "in": "header",
        "required": True,
        "schema": {"type": "string"},
        "description": "v1= and the HMAC-SHA256, in hexadecimal, of the timestamp, a full stop and the body, by the feed's secret.",
    },
]
_EXTRA = {"parameters": _HEADERS, "requestBody": {"required": True, "content": {"application/json": {"schema": _MESSAGE}}}}
_ANSWERS = {200: TakenMessage} | dict.fromkeys((400, 401, 413, 415, 422, 429, 500), Problem)


@router.post("/clock/{feed}", response=_ANSWERS, openapi_extra=_EXTRA, summary="Somebody clocked in or out")
def take_message(request: HttpRequest, feed: str) -> HttpResponse:
    """Takes events in any order, late or again: each counts once by its id. A message without events is a sign of life."""
    now = int(time.time())
    try:
        if request.content_type != "application/json":
            raise UnusableBody(415, _("Send JSON, with the header Content-Type: application/json."))
        named = _signed_for(request, feed, now)
        tally = _take(named, request, now)
    except RequestDataTooBig:
        return problem(413, _("The body is longer than 512 kB."))
    except UnusableBody as fault:
        return problem(fault.status, str(fault))
    except NotSigned as fault:
        return problem(401, str(fault))
    except UnusableFeed as fault:
        return problem(422, str(fault))
    refused = [{"event": row.line, "field": row.field, "error": row.sentence} for row in sorted(tally.refused)]
    answer = {"new": tally.new, "repeated": tally.repeated, "refused": refused}
    return HttpResponse(json.dumps(answer), content_type="application/json")


def _signed_for(request: HttpRequest, feed: str, now: int) -> Named:
    """The feed whose secret signed the message; NotSigned for any other, in the same words whether or not there is a feed of that name."""
    named = named_feeds().get(feed)
    known = named if named and named.kind == WEBHOOK else None
    secrets = []
    if known:
        kept = Feed.objects.filter(name=feed).values_list("secret", flat=True).first() or ""
        secrets = secrets_of(feed, kept, settings.SECRET_KEY, now, known.secret_from)
    at, signature = (request.headers.get(f"Forethought-{name}", "") for name in ("Timestamp", "Signature"))
    check_signature(secrets, at, signature, request.body, now)
    if known is None:
        raise NotSigned(_("The message is not signed with a secret of this feed."))
    return known


def _take(named: Named, request: HttpRequest, now: int) -> Tally:
    tally = Tally()
    rows = read_message(row_of(request.body), named.layout, source=named.name, received=now)
    tally.take(rows, lambda events: record_clock_events(source=named.name, events=events, now=now))
    feeding.ensure_feed(named=named)
    feeding.note_heard(name=named.name, now=now, tally=tally)
    return tally
