"""Signing in and out, and what is kept about whoever is signed in."""

from __future__ import annotations

from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from forethought.server.door.limits import address_of
from forethought.server.environment import environment
from forethought.words import _

from .actions import UnusableDetail, set_password, tidy
from .forms import PasswordForm, SignInForm
from .kept import kept_about
from .known import only
from .permissions import is_known, may_read_journal
from .sample import sample
from .tries import TRIES

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@sensitive_post_parameters()
@_read_or_send
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in with an employee number and a password."""
    if request.method != "POST":
        return _show_sign_in(request, SignInForm(initial={"next": request.GET.get("next", "")}), 200)
    form = SignInForm(request.POST)
    if not form.is_valid():
        return _show_sign_in(request, form, 400)
    number, address = form.cleaned_data["number"], address_of(request, environment())
    if TRIES.are_used_up(number, address):
        form.add_error("number", _("There were too many wrong tries. Wait 15 minutes, then try again."))
        return _show_sign_in(request, form, 429)
    person = authenticate(request, username=number, password=form.cleaned_data["password"])
    if person is None:
        TRIES.count(number, address)
        form.add_error("number", _("This number and password do not belong together. Check both and try again."))
        return _show_sign_in(request, form, 400)
    TRIES.forget(number)
    tidy()
    login(request, person)
    if form.cleaned_data["stay"]:
        request.session.set_expiry(request.session.get_session_cookie_age())
    return redirect(_within(form.cleaned_data["next"]))


@_read_or_send
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out, and be told that it is done."""
    if request.method == "POST":
        logout(request)
        return redirect("sign-out")
    request.who = request.user if is_known(request.user) else None
    return render(request, "people/sign_out.html")


@require_safe
@only(is_known)
def show_me(request: HttpRequest) -> HttpResponse:
    """My details: all that is kept about me."""
    return render(request, "people/me.html", {"kept": kept_about(request.user), "reads_journal": may_read_journal(request.user)})


@sensitive_post_parameters()
@_read_or_send
@only(is_known)
def change_password(request: HttpRequest) -> HttpResponse:
    """Another password, for whoever knows the one there is."""
    if request.method != "POST":
        return _show_password(request, PasswordForm(), 200)
    form = PasswordForm(request.POST)
    if not form.is_valid():
        return _show_password(request, form, 400)
    number, address = request.user.number, address_of(request, environment())
    if TRIES.are_used_up(number, address):
        return _show_password(request, form, 429, _("There were too many wrong tries. Wait 15 minutes, then try again."))
    if not request.user.check_password(form.cleaned_data["old"]):
        TRIES.count(number, address)
        return _show_password(request, form, 400, _("This is not the password you have now. Check it and try again."))
    try:
        set_password(person=request.user, password=form.cleaned_data["new"], by=request.user)
    except UnusableDetail as fault:
        form.add_error("new", str(fault))
        return _show_password(request, form, 400)
    update_session_auth_hash(request, request.user)
    return render(request, "people/password_changed.html")


def _within(asked: str) -> str:
    """The page asked for, if it is one of this site; else one's own details."""
    return asked if asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else "me"


def _show_sign_in(request: HttpRequest, form: SignInForm, status: int) -> HttpResponse:
    invented = sample() if environment().is_sample else None
    return render(request, "people/sign_in.html", {"form": form, "sample": invented}, status=status)


def _show_password(request: HttpRequest, form: PasswordForm, status: int, fault: str = "") -> HttpResponse:
    if fault:
        form.add_error("old", fault)
    return render(request, "people/password.html", {"form": form}, status=status)
