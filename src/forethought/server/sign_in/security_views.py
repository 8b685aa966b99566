"""How somebody signs in, and where they are signed in: seen and changed by themselves alone."""

from __future__ import annotations

from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY, generate_totp_secret, validate_totp_code
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from forethought.server.people.actions import UnusableDetail
from forethought.server.people.known import MUST_FIRST, only
from forethought.server.people.permissions import is_known
from forethought.words import _

from . import passkeys
from .actions import add_app, add_passkey, end_other_sessions, make_codes, remove_step, set_pin
from .entering import only_lately
from .forms import CodeForm, PasskeyForm, PinForm
from .models import Pin
from .permissions import may_keep_kiosks, may_make_letters
from .qr import qr_code
from .steps import Keeping, must_have_step, should_have_step, steps_of
from .views import read_or_send


@require_safe
@only(is_known)
def show_security(request: HttpRequest) -> HttpResponse:
    """How I sign in: my second steps."""
    shown = {"steps": steps_of(request.user), "should": should_have_step(request.user), "must": must_have_step(request.user)}
    shown |= {"has_pin": Pin.objects.filter(person=request.user).exists(), "makes_letters": may_make_letters(request.user)}
    shown |= {"keeps_kiosks": may_keep_kiosks(request.user)}
    return render(request, "sign_in/security.html", shown)


@read_or_send
@only_lately
def set_up_app(request: HttpRequest) -> HttpResponse:
    """Add an app that shows codes."""
    if request.method != "POST":
        request.session[SECRET_SESSION_KEY] = generate_totp_secret()
        return _show_app(request, CodeForm(), 200)
    form, secret = CodeForm(request.POST), request.session.get(SECRET_SESSION_KEY, "")
    if not secret:
        return redirect("security-app")
    if not form.is_valid():
        return _show_app(request, form, 400)
    if not validate_totp_code(secret, form.cleaned_data["code"]):
        form.add_error("code", _("That is not what the app shows now. Type the next one."))
        return _show_app(request, form, 400)
    codes = add_app(person=request.user, secret=secret)
    del request.session[SECRET_SESSION_KEY]
    return _done(request, codes)


@read_or_send
@only_lately
def set_up_passkey(request: HttpRequest) -> HttpResponse:
    """Add a passkey."""
    if request.method != "POST":
        return _show_passkey(request, PasskeyForm(), 200)
    form = PasskeyForm(request.POST)
    if not form.is_valid():
        return _show_passkey(request, form, 400)
    credential = passkeys.judge_new(request, form.cleaned_data["credential"])
    if credential is None:
        form.add_error("name", _("Your device did not make a passkey. Try again, or use an app instead."))
        return _show_passkey(request, form, 400)
    return _done(request, add_passkey(person=request.user, name=form.cleaned_data["name"], credential=credential))


@require_POST
@only_lately
def make_new_codes(request: HttpRequest) -> HttpResponse:
    """New recovery codes, which are shown this once."""
    if not steps_of(request.user).any:
        raise Http404
    return render(request, "sign_in/codes.html", {"codes": make_codes(person=request.user)})


@require_POST
@only_lately
def remove(request: HttpRequest, id: int) -> HttpResponse:
    """Remove an app or a passkey of one's own."""
    if not remove_step(person=request.user, key=id):
        raise Http404
    if must_have_step(request.user) and not steps_of(request.user).any:
        request.session[MUST_FIRST] = request.path.partition("security")[0] + "security"
    return redirect("security")


@read_or_send
@only(is_known)
def show_sessions(request: HttpRequest) -> HttpResponse:
    """How often I am signed in; a form sent here ends all but this."""
    ended = end_other_sessions(person=request.user, but=request.session.session_key) if request.method == "POST" else None
    return render(request, "sign_in/sessions.html", {"others": request.user.sessions.count() - 1, "ended": ended})


@sensitive_post_parameters()
@read_or_send
@only_lately
def change_pin(request: HttpRequest) -> HttpResponse:
    """A PIN for shared devices."""
    form = PinForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "sign_in/pin.html", {"form": form}, status=400 if form.is_bound else 200)
    try:
        if should_have_step(request.user):
            raise UnusableDetail(_("With your duties here a PIN is not enough. Sign in with a password or a passkey."))
        set_pin(person=request.user, pin=form.cleaned_data["pin"])
    except UnusableDetail as fault:
        form.add_error("pin", str(fault))
        return render(request, "sign_in/pin.html", {"form": form}, status=400)
    return redirect("security")


def _done(request: HttpRequest, codes: list[str]) -> HttpResponse:
    request.session.pop(MUST_FIRST, None)
    return render(request, "sign_in/codes.html", {"codes": codes}) if codes else redirect("security")


def _show_app(request: HttpRequest, form: CodeForm, status: int) -> HttpResponse:
    secret = request.session[SECRET_SESSION_KEY]
    code = qr_code(Keeping().build_totp_url(request.user, secret), label=_("A QR code for your app. The key below says the same."))
    key = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return render(request, "sign_in/app.html", {"form": form, "code": code, "key": key}, status=status)


def _show_passkey(request: HttpRequest, form: PasskeyForm, status: int) -> HttpResponse:
    return render(request, "sign_in/new_passkey.html", {"form": form, "ask": passkeys.ask_for_new(request)}, status=status)
