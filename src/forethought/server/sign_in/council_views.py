"""Signing in with the Council's own provider: going there, and coming back."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from forethought.server.environment import environment
from forethought.words import _

from . import oidc
from .actions import person_of
from .entering import enter, may_come_in
from .forms import SignInForm
from .kiosk import stay_at
from .pages import show_sign_in


@require_POST
def go_to_council(request: HttpRequest) -> HttpResponse:
    """Go on to the Council's provider. A page leads there: browsers let no form be sent on to another site."""
    if not oidc.is_on():
        raise Http404
    try:
        there = oidc.begin(request, request.POST.get("next", "")[:500])
    except oidc.NotReached:
        return _refuse(request, 503, _not_reached())
    return render(request, "sign_in/go_on.html", {"there": there, "provider": environment().oidc_name})


@require_POST
def leave_council(request: HttpRequest) -> HttpResponse:
    """Sign out at the Council's provider as well."""
    if not oidc.is_on():
        raise Http404
    try:
        there = oidc.leave(request)
    except oidc.NotReached:
        return _refuse(request, 503, _not_reached())
    return render(request, "sign_in/go_out.html", {"there": there, "provider": environment().oidc_name})


@require_safe
def come_back(request: HttpRequest) -> HttpResponse:
    """Back from the Council's provider: somebody of the directory is signed in."""
    if not oidc.is_on():
        raise Http404
    try:
        proven = oidc.finish(request)
    except oidc.NotReached:
        return _refuse(request, 503, _not_reached())
    except oidc.Stopped:
        return _refuse(request, 400, _("You stopped before you were signed in. Try again, or sign in another way."))
    except oidc.NotProven:
        return _refuse(request, 400, _("That did not work. It may have taken too long. Try again, or sign in another way."))
    person = person_of(issuer=proven.issuer, subject=proven.subject, column=environment().oidc_matches, named=proven.named)
    if person is None or not may_come_in(person):
        return _refuse(request, 403, _("We cannot find you in the Council's directory. {whom} can put that right.").format(whom=_whom()))
    return enter(request, person, after=proven.next, stays=stay_at(request))


def _refuse(request: HttpRequest, status: int, fault: str) -> HttpResponse:
    return show_sign_in(request, SignInForm(), status, fault)


def _not_reached() -> str:
    provider = environment().oidc_name
    return _("{provider} does not answer at the moment. Try again in a few minutes, or sign in another way.").format(
        provider=provider[:1].upper() + provider[1:]
    )


def _whom() -> str:
    return environment().contact or _("Your line manager")
