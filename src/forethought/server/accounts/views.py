"""The register of corporate pages: for everybody to read, and for communications and the policy owner to keep."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from forethought.server.edition import edition
from forethought.server.people.known import only
from forethought.server.people.permissions import is_known, may_keep_pages

from .actions import register_page, retire_page
from .forms import PageForm
from .models import APPROVED, REQUESTED, CorporatePage
from .permissions import accounts_of
from .register import NoPage

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def list_pages(request: HttpRequest) -> HttpResponse:
    """The Council's own pages, which anyone may open in working time; and what waits for whoever is signed in."""
    request.who = who = request.user if is_known(request.user) else None
    kept = list(CorporatePage.objects.order_by("title", "address").select_related("registered_by", "holder"))
    told = {"pages": [page for page in kept if page.is_live], "keeps": False, "rule": edition().access.get("council_pages")}
    if who is not None:
        told["mine"] = list(accounts_of(who).filter(retired_on=None).order_by("title", "address"))
    if who is not None and may_keep_pages(who):
        told |= {"keeps": True, "asked": [page for page in kept if page.state == REQUESTED]}
        told["unheld"] = [page for page in kept if page.is_live and page.unheld_on]
        told["retired"] = [page for page in kept if page.state == APPROVED and page.retired_on is not None]
    return render(request, "accounts/pages.html", told)


@_read_or_send
@only(may_keep_pages)
def add_page(request: HttpRequest) -> HttpResponse:
    """Register one of the Council's own pages."""
    form = PageForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            register_page(by=request.user, **form.cleaned_data)
        except NoPage as fault:
            form.add_error("address", str(fault))
        else:
            return redirect("pages")
    return render(request, "accounts/add_page.html", {"form": form}, status=400 if form.is_bound else 200)


@_read_or_send
@only(may_keep_pages)
def retire(request: HttpRequest, id: int) -> HttpResponse:
    """Retire a page that is the Council's no more."""
    page = get_object_or_404(CorporatePage, pk=id, state=APPROVED, retired_on=None)
    if request.method != "POST":
        return render(request, "accounts/retire_page.html", {"page": page})
    retire_page(by=request.user, page=page)
    return redirect("pages")
