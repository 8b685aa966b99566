"""The one door: whichever way somebody showed who they are, this is how their session begins."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from forethought.server.people.actions import tidy
from forethought.server.people.backend import DirectoryBackend
from forethought.server.people.models import Person

BACKEND = "forethought.server.people.backend.DirectoryBackend"


def may_come_in(person: Person | None) -> bool:
    """Whether this is somebody of the directory who still works here."""
    return person is not None and DirectoryBackend().user_can_authenticate(person)


def enter(request: HttpRequest, person: Person, *, seconds: int | None = None) -> None:
    """Begin a session that was never anybody's: it ends with the browser, or after so many seconds."""
    tidy()
    request.session.flush()
    login(request, person, backend=BACKEND)
    if seconds:
        request.session.set_expiry(seconds)


def within(asked: str) -> str:
    """The page asked for, if it is one of this site; else one's own details."""
    return asked if asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else "me"
