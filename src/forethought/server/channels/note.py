"""The note to sleep on. It is kept by the browser alone: here there is nothing but the page and the script that keeps it ready."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from forethought.server.door.untold import leaves_no_trace
from forethought.server.environment import environment

from .contacts import contacts

BESIDE = ("one-to-one", "supervision", "grievance", "confidential-reporting", "unions", "counselling")
"""The channels that stand beside the note."""
FILES = (
    "forethought/icon.svg",
    "govuk/govuk-frontend.css",
    "forethought/forethought.css",
    "govuk/govuk-frontend.js",
    "channels/sleep-on-it.js",
)
"""The files that the page is made of."""
_OF_THE_PAGE = {"default-src": [CSP.NONE], "form-action": [CSP.NONE], "base-uri": [CSP.NONE], "frame-ancestors": [CSP.NONE]}
_OF_THE_PAGE |= {kind: [CSP.SELF] for kind in ("script-src", "style-src", "img-src", "worker-src")}
_OF_THE_WORKER = {"default-src": [CSP.NONE], "script-src": [CSP.SELF], "connect-src": [CSP.SELF]}


@leaves_no_trace
@csp_override(_OF_THE_PAGE)
@require_safe
def show_note(request: HttpRequest) -> HttpResponse:
    """A note that stays on one's own device and opens tomorrow, with the ways to be heard beside it."""
    # The same page for everybody: browsers keep a copy, in which nobody's name may stand. It can send nothing, not even a form.
    known = contacts()
    return render(request, "channels/sleep_on_it.html", {"ways": [known[key] for key in BESIDE]})


@leaves_no_trace
@csp_override(_OF_THE_WORKER)
@require_safe
def send_worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps the page of the note, and its files, ready for when there is no connection. It touches no other page."""
    files = list(_files())
    named = {"PAGE": reverse("sleep-on-it"), "FILES": files, "NAME": f"sleep-on-it-{_mark(tuple(files))}"}
    given = "".join(f"const {name} = {json.dumps(value)}\n" for name, value in named.items())
    return HttpResponse(given + _worker(), content_type="text/javascript; charset=utf-8")


def _files() -> Iterator[str]:
    yield from map(static, FILES)
    given = environment()
    if given.council_colour:
        yield reverse("colour")
    if given.council_logo:
        yield reverse("logo")


@cache
def _worker() -> str:
    return (Path(__file__).parent / "worker.js").read_text(encoding="utf-8")


def _mark(files: tuple[str, ...]) -> str:
    """Another set of files, or another script, is kept under another name."""
    return sha256("\n".join([*files, _worker()]).encode()).hexdigest()[:12]
