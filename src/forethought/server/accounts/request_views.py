"""An account is asked for by anybody of the Council, and decided on by somebody else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from forethought.server.edition import edition
from forethought.server.people.known import only
from forethought.server.people.permissions import is_known, may_keep_pages

from .actions import approve_account, ask_for_account, refuse_account
from .forms import DecisionForm, RequestForm
from .models import REQUESTED, CorporatePage
from .permissions import may_decide
from .register import NoPage, NotNow

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
@only(is_known)
def request_account(request: HttpRequest) -> HttpResponse:
    """Ask for an account of a service's own."""
    form = RequestForm(request.POST if request.method == "POST" else None, initial={"service": request.user.service})
    if form.is_valid():
        try:
            page = ask_for_account(by=request.user, **form.cleaned_data)
        except NoPage as fault:
            form.add_error("address", str(fault))
        else:
            return redirect("account", id=page.pk)
    told = {"form": form, "rule": edition().access.get("council_pages")}
    return render(request, "accounts/request.html", told, status=400 if form.is_bound else 200)


@_read_or_send
@only(may_keep_pages)
def decide(request: HttpRequest, id: int) -> HttpResponse:
    """Approve or refuse an account. Whoever asked for it is shown that somebody else decides."""
    page = get_object_or_404(CorporatePage.objects.select_related("holder", "deputy", "registered_by"), pk=id, state=REQUESTED)
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            if form.cleaned_data["decision"] == "approve":
                approve_account(by=request.user, page=page)
            else:
                refuse_account(by=request.user, page=page, why=form.cleaned_data["why"])
        except NotNow as fault:
            form.add_error("decision", str(fault))
        else:
            return redirect("account", id=page.pk)
    told = {"form": form, "page": page, "decides": may_decide(request.user, page)}
    return render(request, "accounts/decide.html", told, status=400 if form.is_bound else 200)
