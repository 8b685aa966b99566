"""Signing in with a passkey alone: it says whose it is, and the device has asked for a finger, a face or a PIN."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from forethought.words import _

from . import passkeys
from .entering import HALF, WAIT, enter, may_come_in
from .forms import SignInForm
from .kiosk import stay_at
from .pages import show_sign_in


@require_POST
def ask_for_passkey(request: HttpRequest) -> HttpResponse:
    """Ask the browser for a passkey."""
    request.session.flush()
    request.session.set_expiry(WAIT)
    after = request.POST.get("next", "")[:500]
    return render(request, "sign_in/passkey.html", {"ask": passkeys.ask(request), "after": after})


@require_POST
def take_passkey(request: HttpRequest) -> HttpResponse:
    """The passkey that was shown: whose it is, is signed in."""
    person = passkeys.judge(request, request.POST.get("credential", ""))
    if person is None or not may_come_in(person) or HALF in request.session:
        return show_sign_in(request, SignInForm(), 400, _("That passkey is not known here. Sign in another way."))
    return enter(request, person, after=request.POST.get("next", "")[:500], stays=stay_at(request))
