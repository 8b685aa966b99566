"""Who asks: known to the pages that want to know, and never looked up for the others."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Concatenate
from urllib.parse import urlencode

from django.contrib.auth import get_user
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from forethought.server.door import faults

from .models import Person
from .permissions import May

NOBODY = frozenset({"/api/check", "/api/connect", "/api/may-i"})
"""Addresses that programs ask most, and that know nobody: they pass by the sessions altogether."""


MUST_FIRST = "must_first"
"""Where a session keeps the one page that somebody must see to before any other that knows who they are."""


IDLE, UNTIL, ENDS = "idle", "until", "ends"
"""Where a session keeps after how many seconds without a page it ends, when that would be, and when it ends anyway (UTC epoch seconds)."""


class KnownMiddleware(SessionMiddleware):
    """Django's sessions, and `request.user`. Neither touches the database before a page looks at them."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path in NOBODY:
            return self.get_response(request)
        response: HttpResponse = super().__call__(request)
        return response

    def process_request(self, request: HttpRequest) -> None:
        """Put both at hand."""
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _who_asks(request))


def _who_asks(request: HttpRequest) -> Person | AnonymousUser:
    """Who is signed in; nobody where the session was left alone for longer than it may be."""
    session, now = request.session, int(time.time())
    idle, until = session.get(IDLE, 0), session.get(UNTIL, 0)
    if idle and until < now:
        session.flush()
    elif idle and until - now < idle / 2:  # written down now and then, not at every page
        session[UNTIL] = min(now + idle, session[ENDS])
    return get_user(request)


type View[**P] = Callable[Concatenate[HttpRequest, P], HttpResponse]


def only[**P](may: May) -> Callable[[View[P]], View[P]]:
    """A page for those who may: others are told so kindly, and who is not signed in comes back after signing in."""

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                # Only the path comes back: what else stands in an address may be somebody's own words.
                return redirect(f"{reverse('sign-in')}?{urlencode({'next': request.path})}")
            first = request.session.get(MUST_FIRST, "")
            if not request.path.startswith(first):
                return redirect(first)
            request.who = request.user  # the layout names whoever is known, and never looks anybody up itself
            return view(request, *args, **kwargs) if may(request.user) else faults.not_for_you(request)

        return guarded

    return guard
