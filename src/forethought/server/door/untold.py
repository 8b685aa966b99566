"""Pages of which no trace is kept: no line in the log, and no count."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def leaves_no_trace[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Marks a view: that somebody opened it, or sent its form, is nobody's business."""
    view.leaves_no_trace = True
    return view


def is_untold(request: HttpRequest) -> bool:
    """Whether the page that was asked for is such a page."""
    return request.resolver_match is not None and getattr(request.resolver_match.func, "leaves_no_trace", False)
