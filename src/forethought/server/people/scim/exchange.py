"""Requests and answers of SCIM: the token, the body, marks of versions, pages of a list, and errors in its own form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, NoReturn

from django.core.exceptions import RequestDataTooBig
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.views.decorators.csrf import csrf_exempt

from forethought.server.door.problem import SCIM, scim_error
from forethought.server.people.models import Token

from .actions import digest_of
from .discovery import MOST_AT_ONCE
from .fault import ScimFault, bad_value

LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
_FARTHEST = 10**9

type View[**P] = Callable[Concatenate[HttpRequest, P], HttpResponse]


def scim[**P](*methods: str, may_browse: bool = False) -> Callable[[View[P]], View[P]]:
    """A view for whoever shows a token. ``may_browse``: also one that was made to read worked-out groups alone."""

    def guard(view: View[P]) -> View[P]:
        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            try:
                token = _token(request)
                if token.may_browse and not may_browse:
                    raise ScimFault(403, "This token reads the group of those who may browse now, and nothing else.")
                if request.method not in methods:
                    return _not_allowed(methods)
                request.scim_token = token
                return view(request, *args, **kwargs)
            except ScimFault as fault:
                return refused(fault)

        return guarded

    return guard


def refused(fault: ScimFault) -> HttpResponse:
    """The error as RFC 7644, 3.12 writes it."""
    response = scim_error(fault.status, str(fault), fault.kind)
    if fault.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _token(request: HttpRequest) -> Token:
    scheme, _space, text = request.headers.get("Authorization", "").partition(" ")
    found = Token.objects.filter(digest=digest_of(text.strip()), ended_on=None).first() if scheme.lower() == "bearer" else None
    if found is None:
        raise ScimFault(401, "Show the token that the operator made, as: Authorization: Bearer TOKEN")
    return found


def _not_allowed(methods: tuple[str, ...]) -> HttpResponse:
    response = refused(ScimFault(405, "This cannot be done here."))
    response.headers["Allow"] = ", ".join(methods)
    return response


def body_of(request: HttpRequest) -> Any:
    """The JSON of a body; ScimFault where there is none, or it is too long."""
    if "json" not in (request.content_type or "json").lower():
        raise ScimFault(415, "Send JSON, with the header Content-Type: application/scim+json")
    try:
        return json.loads(request.body.decode("utf-8"), parse_constant=_no_number)
    except RequestDataTooBig:
        raise ScimFault(413, "The body is longer than 512 kB.") from None
    except (RecursionError, ValueError, UnreadablePostError):
        raise ScimFault(400, "The body is not JSON, or is nested too deeply.", "invalidSyntax") from None


def _no_number(_text: str) -> NoReturn:
    raise ValueError


def mark_of(resource: dict[str, Any]) -> str:
    """The weak mark of a version: made from all that is shown."""
    return f'W/"{hashlib.sha256(json.dumps(resource, sort_keys=True).encode()).hexdigest()[:20]}"'


def marked(resource: dict[str, Any]) -> dict[str, Any]:
    """The resource, with its mark in `meta.version`."""
    return resource | {"meta": resource["meta"] | {"version": mark_of(resource)}}


def refuse_old(request: HttpRequest, resource: dict[str, Any]) -> None:
    """412 where the client knows an older version than there is."""
    given = request.headers.get("If-Match", "").strip()
    if given and given != "*" and mark_of(resource) not in {part.strip() for part in given.split(",")}:
        raise ScimFault(412, "It was changed since it was read. Read it again.")


def answered(request: HttpRequest, resource: dict[str, Any], status: int = 200) -> HttpResponse:
    """One resource, without what the client does not want; 304 where it has this version."""
    whole = marked(resource)
    mark = whole["meta"]["version"]
    if request.method == "GET" and mark in {part.strip() for part in request.headers.get("If-None-Match", "").split(",")}:
        response = HttpResponse(status=304)
    else:
        response = told(_wanted(request, whole), status)
        response.headers["Location"] = whole["meta"]["location"]
    response.headers["ETag"] = mark
    return response


def told(body: dict[str, Any], status: int = 200) -> HttpResponse:
    """The body as SCIM writes it."""
    return HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type=SCIM)


def listed(
    request: HttpRequest, rows: QuerySet[Any], show: Callable[[Any], dict[str, Any]], more: list[dict[str, Any]] | None = None
) -> HttpResponse:
    """A page of a list. ``more``: resources that stand in no table, after the others."""
    start, count = max(_number(request, "startIndex", 1), 1), max(min(_number(request, "count", MOST_AT_ONCE), MOST_AT_ONCE), 0)
    in_table = rows.count()
    page = [show(row) for row in rows.order_by("pk")[start - 1 : start - 1 + count]] if count else []
    after = (more or [])[max(start - 1 - in_table, 0) :][: count - len(page)]
    shown = [_wanted(request, marked(resource)) for resource in [*page, *after]]
    body = {"schemas": [LIST], "totalResults": in_table + len(more or []), "startIndex": start, "itemsPerPage": len(shown)}
    return told(body | {"Resources": shown})


def plain_list(resources: list[dict[str, Any]]) -> HttpResponse:
    """A whole list, as the discovery answers."""
    body = {"schemas": [LIST], "totalResults": len(resources), "startIndex": 1, "itemsPerPage": len(resources)}
    return told(body | {"Resources": resources})


def leaves_out(request: HttpRequest, name: str) -> bool:
    """Whether the client does not want an attribute, so that it need not be read."""
    wanted, unwanted = _names(request, "attributes"), _names(request, "excludedAttributes")
    return name in unwanted or bool(wanted and not any(one == name or one.startswith(f"{name}.") for one in wanted))


def _wanted(request: HttpRequest, resource: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in resource.items() if key in {"schemas", "id", "meta"} or not leaves_out(request, key.lower())}


def _names(request: HttpRequest, parameter: str) -> set[str]:
    return {part.strip().lower() for part in request.GET.get(parameter, "")[:2000].split(",") if part.strip()}


def _number(request: HttpRequest, name: str, otherwise: int) -> int:
    text = request.GET.get(name, "").strip()
    if not text:
        return otherwise
    if not (text.removeprefix("-").isascii() and text.removeprefix("-").isdecimal()):
        raise bad_value(f"“{name}” must be a whole number.")
    return max(min(int(text[:12]), _FARTHEST), -1)
