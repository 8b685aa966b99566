"""Who may browse now, for equipment that knows groups but no clocks: logins alone, for whoever shows the token of the setting."""

from __future__ import annotations

import base64
import binascii
import hmac
import time

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from forethought.access.gate import Gate
from forethought.access.hosts import Hosts
from forethought.access.snapshot import UnusableSnapshot, read_clock, read_hours
from forethought.server.environment import environment
from forethought.words import _

from .kept_answer import kept_answer

PLAIN = "text/plain; charset=utf-8"


@require_safe
def send_group(request: HttpRequest) -> HttpResponse:
    """The logins of those whom the proxy would let on to a social networking site now. What is not sure passes, as it does there."""
    token = environment().group_token
    if not token:
        raise Http404
    if not hmac.compare_digest(_shown(request).encode(), token.encode()):
        refused = HttpResponse(_("Show the token as a password, or as a bearer token.") + "\n", content_type=PLAIN, status=401)
        refused.headers["WWW-Authenticate"] = 'Basic realm="may browse now", charset="UTF-8"'
        return refused
    try:
        logins = may_browse(int(time.time()))
    except UnusableSnapshot:
        return HttpResponse(_("The hours are not written yet. Ask again in a minute.") + "\n", content_type=PLAIN, status=503)
    # It says something about people, and so is kept by nobody; the mark spares sending what has not changed.
    return kept_answer(request, "".join(f"{line}\n" for line in ("login", *logins)), "text/csv; charset=utf-8", keep="no-store")


def logins_now() -> list[str]:
    """As `may_browse`; nobody until the hours are written."""
    try:
        return may_browse(int(time.time()))
    except UnusableSnapshot:
        return []


def may_browse(now: int) -> list[str]:
    """Logins by the same gate that the proxy asks, out of the same two files; UnusableSnapshot where they are not there."""
    folder = environment().snapshot_folder
    hours = read_hours(folder)
    gate = Gate(hours, Hosts({}), read_clock(folder))
    return sorted(login for login in hours.people if gate.on_kind(login, "social", ("social networking",), now).allowed)


def _shown(request: HttpRequest) -> str:
    """The token that came along: after ``Bearer``, or as the password of ``Basic``."""
    scheme, _space, value = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return value.strip()
    if scheme.lower() != "basic":
        return ""
    try:
        return base64.b64decode(value, validate=True).decode("utf-8").partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""
