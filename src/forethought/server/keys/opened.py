"""A private half while its person works with it: in the session, sealed by a key that only a cookie of their browser holds."""

from __future__ import annotations

import base64
import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from .sealing import Unreadable, make_key, seal, unseal

COOKIE = "case"
PATH = "/concerns"
LASTS = 30 * 60
"""Seconds after which the passphrase is asked again."""
_KEPT = "case_key"


def keep_open(request: HttpRequest, response: HttpResponse, private: bytes) -> None:
    """Hold the private half for this browser and this session."""
    key, until = make_key(), int(time.time()) + LASTS
    request.session[_KEPT] = {"sealed": base64.b64encode(seal(key, private, _purpose(request, until))).decode(), "until": until}
    written = base64.urlsafe_b64encode(key).decode()
    response.set_cookie(COOKIE, written, path=PATH, httponly=True, samesite="Strict", secure=settings.SESSION_COOKIE_SECURE)


def opened(request: HttpRequest) -> bytes | None:
    """The private half; none where it is not open, the cookie is gone, or the time is over."""
    kept = request.session.get(_KEPT)
    if not kept:
        return None
    if kept["until"] <= int(time.time()):
        del request.session[_KEPT]
        return None
    try:
        key = base64.urlsafe_b64decode(request.COOKIES.get(COOKIE, ""))
        return unseal(key, base64.b64decode(kept["sealed"]), _purpose(request, kept["until"]))
    except (Unreadable, ValueError):
        return None


def close(request: HttpRequest, response: HttpResponse) -> None:
    """Forget it."""
    request.session.pop(_KEPT, None)
    response.delete_cookie(COOKIE, path=PATH, samesite="Strict")


def _purpose(request: HttpRequest, until: int) -> bytes:
    return f"forethought: opened by {request.user.pk} until {until}".encode()
