"""A person's own case key: made, opened for half an hour, and closed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from forethought.server.keys import opened, personal
from forethought.server.keys.models import KeyPair
from forethought.server.people.known import only
from forethought.server.people.permissions import is_known
from forethought.words import _

from .forms import PassphraseForm
from .models import Member


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_known)
def show_key(request: HttpRequest) -> HttpResponse:
    """My case key: make one, open it for half an hour, or go on with a new one where the passphrase is lost."""
    form = PassphraseForm(request.POST if request.method == "POST" else None)
    has_key = KeyPair.objects.filter(person=request.user).exists()
    makes = not has_key or request.POST.get("new") == "yes"
    if form.is_valid() and (private := _private(request, form, makes=makes)):
        reference = request.POST.get("reference", "")
        known = Member.objects.filter(person=request.user, concern__reference=reference).exists()
        response = redirect("concern", reference) if known else redirect("concerns")
        opened.keep_open(request, response, private)
        return response
    context = {"has_key": has_key, "form": form if form.is_bound else None, "is_open": opened.opened(request) is not None}
    context |= {"reference": request.POST.get("reference", ""), "new": request.POST.get("new") == "yes"}
    return render(request, "concerns/key.html", context, status=400 if form.errors else 200)


@require_POST
@only(is_known)
def close_key(request: HttpRequest) -> HttpResponse:
    """Close my case key now."""
    response = redirect("case-key")
    opened.close(request, response)
    return response


def _private(request: HttpRequest, form: PassphraseForm, *, makes: bool) -> bytes | None:
    passphrase = form.cleaned_data["passphrase"]
    if makes and passphrase != form.cleaned_data["again"]:
        form.add_error("again", _("Enter the same passphrase in both"))
        return None
    try:
        return personal.keep_pair(request.user, passphrase) if makes else personal.open_pair(request.user, passphrase)
    except personal.WrongPassphrase as fault:
        form.add_error("passphrase", str(fault))
        return None
