"""The page where people choose how to sign in, with what went wrong on another way there."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from forethought.server.environment import environment
from forethought.server.people.sample import sample

from .forms import SignInForm
from .kiosk import is_kiosk
from .oidc import is_on


def show_sign_in(request: HttpRequest, form: SignInForm, status: int, fault: str = "") -> HttpResponse:
    """Every way there is. ``fault``: one sentence on why the Council's provider did not bring somebody in."""
    given = environment()
    shown = {
        "form": form,
        "fault": fault,
        "kiosk": is_kiosk(request),
        "provider": given.oidc_name if is_on() else "",
        "sends_mail": given.sends_mail,
        "sample": sample() if given.is_sample else None,
    }
    return render(request, "sign_in/sign_in.html", shown, status=status)
