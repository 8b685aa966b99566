"""Making a device a shared one, where people sign in with employee number and PIN."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from forethought.server.environment import environment
from forethought.server.people.actions import UnusableDetail
from forethought.server.people.known import only

from .actions import end_kiosk, make_kiosk
from .forms import KioskForm
from .kiosk import COOKIE, KEPT, kiosk_of
from .models import Kiosk
from .permissions import may_keep_kiosks
from .views import read_or_send


@read_or_send
@only(may_keep_kiosks)
def keep_kiosks(request: HttpRequest) -> HttpResponse:
    """The shared devices; a form sent here makes this device one, and signs the operator out on it."""
    form = KioskForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _show(request, form, 400 if form.is_bound else 200)
    try:
        key = make_kiosk(name=form.cleaned_data["name"], by=request.user)
    except UnusableDetail as fault:
        form.add_error("name", str(fault))
        return _show(request, form, 400)
    logout(request)
    response = redirect("sign-in")
    secure = settings.SESSION_COOKIE_SECURE
    response.set_cookie(COOKIE, key, max_age=KEPT, httponly=True, secure=secure, samesite="Lax")
    return response


@require_POST
@only(may_keep_kiosks)
def end(request: HttpRequest, id: int) -> HttpResponse:
    """A device is no kiosk any more."""
    end_kiosk(kiosk=get_object_or_404(Kiosk, pk=id), by=request.user)
    return redirect("kiosks")


def _show(request: HttpRequest, form: KioskForm, status: int) -> HttpResponse:
    shown = {"form": form, "kiosks": list(Kiosk.objects.order_by("name")), "this": kiosk_of(request), "by_address": environment().kiosk}
    return render(request, "sign_in/kiosks.html", shown, status=status)
