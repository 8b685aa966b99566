"""The lists as other equipment fetches them. They are about sites, never about people, and so anybody may have them."""

from __future__ import annotations

import json

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_safe

from forethought.access.lists.browser_policy import browser_policy
from forethought.access.lists.dialects import written
from forethought.access.lists.proxy_pac import proxy_pac
from forethought.server.accounts.register import exempt_pages, pages_as_written
from forethought.server.environment import environment
from forethought.words import _

from .kept_answer import kept_answer

PLAIN = "text/plain; charset=utf-8"


@require_safe
def send_list(request: HttpRequest, name: str, dialect: str) -> HttpResponse:
    """The sites of one kind, one entry a line, as `domain`, `dotted` or `path`."""
    try:
        text = written(name, dialect, exempt_pages())
    except KeyError:
        raise Http404 from None
    return kept_answer(request, text, PLAIN)


@require_safe
def send_proxy_pac(request: HttpRequest) -> HttpResponse:
    """A file by which browsers send the sites of the catalogue, and no other, to the Council's proxy."""
    proxy = environment().proxy_address
    if not proxy:
        return HttpResponseNotFound(_("FORETHOUGHT_PROXY_ADDRESS does not say where the proxy is.") + "\n", content_type=PLAIN)
    return kept_answer(request, proxy_pac(proxy, exempt_pages()), "application/x-ns-proxy-autoconfig")


@require_safe
def send_browser_policy(request: HttpRequest) -> HttpResponse:
    """The policies URLBlocklist and URLAllowlist of Edge and Chrome."""
    policy = browser_policy(exempt_pages(), pages_as_written())
    return kept_answer(request, json.dumps(policy, indent=1) + "\n", "application/json")
