"""The one door: whichever way somebody showed who they are, this is how their session begins."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from forethought.server.people.backend import DirectoryBackend
from forethought.server.people.known import ENDS, IDLE, MUST_FIRST, UNTIL, only
from forethought.server.people.models import Person
from forethought.server.people.permissions import is_known

from .steps import has_step, must_have_step

BACKEND = "forethought.server.people.backend.DirectoryBackend"
HALF = "half"
"""Where a session that is nobody's yet keeps whose second step it waits for."""
FORGOT = "forgot"
"""Where a session keeps that the person came by a link, and may set a password without the old one while `SURE` lasts."""
SURE = 15 * 60
"""Seconds after signing in in which somebody may change how they sign in."""
WAIT = 10 * 60
"""Seconds a second step may take."""


class Stay(NamedTuple):
    """How long somebody stays signed in, in seconds. ``kept``: the browser keeps the session so long; 0: until it is closed.

    ``idle``: the session ends when no page is asked for in this time, and after 8 hours anyway.
    """

    kept: int
    idle: int


TILL_CLOSED = Stay(0, 60 * 60)
OWN_DEVICE = Stay(settings.SESSION_COOKIE_AGE, settings.SESSION_COOKIE_AGE)
AT_KIOSK = Stay(0, 5 * 60)


def may_come_in(person: Person | None) -> bool:
    """Whether this is somebody of the directory who still works here."""
    return person is not None and DirectoryBackend().user_can_authenticate(person)


def let_in(request: HttpRequest, person: Person, *, after: str, stays: Stay = TILL_CLOSED, forgot: bool = False) -> HttpResponse:
    """One step was right: the next, where the person has set one up; else in. ``forgot``: they may set a password without the old one."""
    if has_step(person):
        half = {"person": person.pk, "proof": person.get_session_auth_hash(), "after": after, "stays": list(stays), "forgot": forgot}
        request.session.flush()
        request.session[HALF] = half
        request.session.set_expiry(WAIT)
        return redirect("sign-in-second")
    must = reverse("security") if must_have_step(person) else ""
    return enter(request, person, after=must or after, stays=stays, also={MUST_FIRST: must, FORGOT: forgot})


def half_in(request: HttpRequest) -> tuple[Person, dict[str, Any]] | None:
    """Whose second step is waited for, and what `let_in` was told; none where they left or changed their password meanwhile."""
    half = request.session.get(HALF)
    person = Person.objects.filter(pk=half["person"]).first() if half else None
    if person is None or not may_come_in(person) or person.get_session_auth_hash() != half["proof"]:
        return None
    return person, half


def enter(
    request: HttpRequest, person: Person, *, after: str, stays: Stay = TILL_CLOSED, also: dict[str, Any] | None = None
) -> HttpResponse:
    """Begin a session that was never anybody's, and go where they wanted to. ``also``: what the session holds besides."""
    request.session.flush()
    login(request, person, backend=BACKEND)
    if stays.kept:
        request.session.set_expiry(stays.kept)
    now = int(time.time())
    request.session.update({IDLE: stays.idle, UNTIL: now + stays.idle, ENDS: now + settings.SESSION_COOKIE_AGE})
    request.session.update({name: value for name, value in (also or {}).items() if value})
    return redirect(within(after))


def within(asked: str) -> str:
    """The page asked for, if it is one of this site; else one's own details."""
    return asked if asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else "me"


def remember_moment(sender: object, request: HttpRequest, **_given: object) -> None:
    """Until when somebody who has just signed in may change how they do so. It goes with the session."""
    request.session["sure_until"] = int(time.time()) + SURE


def came_lately(request: HttpRequest) -> bool:
    """Whether the person has just signed in."""
    return bool(request.session.get("sure_until", 0) > time.time())


type _View[**P] = Callable[Concatenate[HttpRequest, P], HttpResponse]


def lately[**P](back: str) -> Callable[[_View[P]], _View[P]]:
    """A page that wants to be sure who is there: whoever signed in a while ago does so again first, and comes back to ``back``."""

    def guard(view: _View[P]) -> _View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not came_lately(request):
                return redirect(f"{reverse('sign-in')}?{urlencode({'next': reverse(back)})}")
            return view(request, *args, **kwargs)

        return only(is_known)(guarded)

    return guard


def only_lately[**P](view: _View[P]) -> _View[P]:
    """A page that changes how somebody signs in."""
    return lately("security")(view)
