"""How much and how often one address may ask. The address is held in memory for one minute and nowhere else."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from forethought.server.environment import Environment, environment

from .faults import too_large, too_many

MINUTE = 60.0
JSON_LIMIT = 512 * 1024
"""Bytes of JSON a question to the API may have."""
FORM_LIMIT = 32 * 1024 * 1024
"""Bytes a form may have. A picture over 10 MB is refused on the page, so that the draft beside it is not lost."""


class Window:
    """Counts by address in the minute that runs; the whole count is dropped when it ends."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._ends, self._counts = clock, 0.0, Counter[tuple[str, bool]]()

    def count(self, address: str, is_check: bool) -> int:
        """How often this address has asked in this minute, this time included."""
        now = self._clock()
        if now >= self._ends:
            self._ends, self._counts = now + MINUTE, Counter()
        self._counts[address, is_check] += 1
        return self._counts[address, is_check]

    def seconds_left(self) -> int:
        """Whole seconds until the count starts again."""
        return max(1, round(self._ends - self._clock()))


class LimitsMiddleware:
    """Refuses a body that is too large (413) and an address that asks too often (429)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response, self.window, self.given = get_response, Window(), environment()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.get_host()  # raises where the name asked for is not ours, as when another site's name points at this server
        if request.path.startswith("/scim/"):
            return self._provision(request)
        is_check = request.method == "POST"
        if is_check and _length(request) > (JSON_LIMIT if _is_json(request) else FORM_LIMIT):
            return too_large(request)
        limit = self.given.checks_a_minute if is_check else self.given.pages_a_minute
        if self.window.count(address_of(request, self.given), is_check) > limit:
            return too_many(request, self.window.seconds_left())
        return self.get_response(request)

    def _provision(self, request: HttpRequest) -> HttpResponse:
        """The Council's own directory may ask as often as it needs: whoever shows no token is the one that is counted."""
        response = self.get_response(request)
        is_wrong = response.status_code == HTTPStatus.UNAUTHORIZED
        if is_wrong and self.window.count(address_of(request, self.given), True) > self.given.checks_a_minute:
            return too_many(request, self.window.seconds_left())
        return response


def address_of(request: HttpRequest, given: Environment) -> str:
    """The address that asks: the peer's, or the one that the outermost of our own proxies saw."""
    peer: str = request.META.get("REMOTE_ADDR", "")
    if not given.proxies:
        return peer
    seen = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    return seen[-given.proxies] if len(seen) >= given.proxies else peer


def _is_json(request: HttpRequest) -> bool:
    """Whether it comes to the API without pictures."""
    return request.path.startswith("/api/") and request.content_type != "multipart/form-data"


def _length(request: HttpRequest) -> int:
    given = request.META.get("CONTENT_LENGTH") or "0"
    return int(given) if given.isdecimal() else 0
