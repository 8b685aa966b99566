"""One line in the log for each request: method, the pattern of its address, status and time; never what was sent."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from .metered import TALLY
from .untold import is_untold

log = logging.getLogger("forethought.access")


class AccessLogMiddleware:
    """Logs the pattern (``guidance/<path:clause>``), not the address: people type words into addresses. Of some pages it logs nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = self.get_response(request)
        taken = time.perf_counter() - began
        if is_untold(request):
            return response
        match = request.resolver_match
        log.info("%s %s %s %.1f ms", _method(request), match.route if match else "-", response.status_code, taken * 1000)
        TALLY.count((match.url_name or "static") if match else "none", response.status_code, taken)
        return response


def _method(request: HttpRequest) -> str:
    return request.method if request.method in {"GET", "HEAD", "POST", "OPTIONS"} else "OTHER"
