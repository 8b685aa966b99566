"""Signing in with a password, and out."""

from __future__ import annotations

from django.contrib.auth import authenticate, logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from forethought.server.door.limits import address_of
from forethought.server.environment import environment
from forethought.server.people.actions import UnusableDetail, set_password
from forethought.server.people.known import only
from forethought.server.people.models import Person
from forethought.server.people.permissions import is_known
from forethought.words import _

from .actions import forget, is_right, take, tell
from .actions.tries import BY_ADDRESS, BY_NUMBER, BY_PIN_A_DAY
from .entering import AT_KIOSK, FORGOT, OWN_DEVICE, TILL_CLOSED, came_lately, let_in, may_come_in
from .forms import PasswordForm, SignInForm
from .kiosk import is_kiosk
from .oidc import is_on
from .pages import show_sign_in
from .steps import should_have_step

read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@sensitive_post_parameters()
@read_or_send
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in with an employee number and a password."""
    if request.method != "POST":
        return show_sign_in(request, SignInForm(initial={"next": request.GET.get("next", "")}), 200)
    form = SignInForm(request.POST)
    if not form.is_valid():
        return show_sign_in(request, form, 400)
    number = form.cleaned_data["number"]
    shared = is_kiosk(request)
    asked = {BY_NUMBER: number, BY_ADDRESS: address_of(request, environment())} | ({BY_PIN_A_DAY: number} if shared else {})
    if not take(asked=asked):
        form.add_error("number", too_many_tries())
        return show_sign_in(request, form, 429)
    person = _whose(request, number, form.cleaned_data["password"], with_pin=shared)
    if person is None:
        form.add_error("number", _do_not_belong(shared))
        return show_sign_in(request, form, 400)
    forget(asked=asked)
    stays = AT_KIOSK if shared else OWN_DEVICE if form.cleaned_data["stay"] else TILL_CLOSED
    return let_in(request, person, after=form.cleaned_data["next"], stays=stays)


@read_or_send
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out, and be told that it is done."""
    if request.method == "POST":
        logout(request)
        return redirect("sign-out")
    request.who = request.user if is_known(request.user) else None
    return render(request, "sign_in/sign_out.html", {"provider": environment().oidc_name if is_on() else ""})


@sensitive_post_parameters()
@read_or_send
@only(is_known)
def change_password(request: HttpRequest) -> HttpResponse:
    """Another password, for whoever knows the one there is, or has just come by a link."""
    forgot = bool(request.session.get(FORGOT)) and came_lately(request)
    form = PasswordForm(request.POST if request.method == "POST" else None, forgot=forgot)
    if not form.is_bound or not form.is_valid():
        return _show_password(request, form, 400 if form.is_bound else 200)
    asked = {BY_NUMBER: request.user.number, BY_ADDRESS: address_of(request, environment())}
    if not take(asked=asked):
        return _show_password(request, form, 429, too_many_tries())
    if not forgot and not request.user.check_password(form.cleaned_data["old"]):
        return _show_password(request, form, 400, _("This is not the password you have now. Check it and try again."))
    forget(asked=asked)
    try:
        set_password(person=request.user, password=form.cleaned_data["new"], by=request.user)
    except UnusableDetail as fault:
        form.add_error("new", str(fault))
        return _show_password(request, form, 400)
    tell(person=request.user, says=_("Your password was changed."))
    update_session_auth_hash(request, request.user)
    request.session.pop(FORGOT, None)
    return render(request, "sign_in/password_changed.html")


def _whose(request: HttpRequest, number: str, secret: str, *, with_pin: bool) -> Person | None:
    """The person whose number and password these are, or PIN, where it may be one; people with power have none."""
    by_pin = is_right(number=number, pin=secret) if with_pin and secret.isdecimal() else None
    if by_pin is not None and may_come_in(by_pin) and not should_have_step(by_pin):
        return by_pin
    return authenticate(request, username=number, password=secret)


def _do_not_belong(shared: bool) -> str:
    if shared:
        return _("This number and PIN or password do not belong together. Check both and try again.")
    return _("This number and password do not belong together. Check both and try again.")


def too_many_tries() -> str:
    """What somebody is told who has tried too often."""
    return _("There were too many wrong tries. Wait 15 minutes, then try again.")


def _show_password(request: HttpRequest, form: PasswordForm, status: int, fault: str = "") -> HttpResponse:
    if fault:
        form.add_error("new" if form.forgot else "old", fault)
    return render(request, "sign_in/password.html", {"form": form}, status=status)
