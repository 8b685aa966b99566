"""The register, for HR: by name, or by a search that travels in the body."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from forethought.server.people.known import only

from .forms import SearchForm
from .light import version_in_force
from .permissions import may_see_register
from .register import ON_A_PAGE, asked_for, entries, entries_about, without_mail
from .wording import document_of


@require_http_methods(["GET", "HEAD", "POST"])
@only(may_see_register)
def show_register(request: HttpRequest) -> HttpResponse:
    """Who was asked for the version in force and what it came to; or all about the people that are looked for."""
    version, today = version_in_force(), timezone.localdate()
    form = SearchForm(request.POST if request.method == "POST" else None)
    context = {"form": form, "document": document_of(version) if version else "", "found": None, "page": None, "listed": []}
    if form.is_valid():
        context["found"] = entries_about(form.cleaned_data["words"], version, today)
    elif version is not None:
        page = Paginator(asked_for(version), ON_A_PAGE).get_page(request.GET.get("page"))
        context |= {"page": page, "listed": entries(page, today), "without_mail": without_mail(version).count()}
    return render(request, "acknowledgements/register.html", context, status=400 if form.errors else 200)


@require_safe
@only(may_see_register)
def show_without_mail(request: HttpRequest) -> HttpResponse:
    """Who is asked and gets no reminders, for want of an e-mail address: somebody must tell them."""
    version = version_in_force()
    asked = Paginator(without_mail(version), ON_A_PAGE).get_page(request.GET.get("page")) if version else None
    return render(request, "acknowledgements/without_mail.html", {"page": asked, "document": document_of(version) if version else ""})
