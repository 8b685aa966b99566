"""The page of whoever is signed in, and what is kept about them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .kept import kept_about
from .known import only
from .my_pages import groups, leads_of
from .permissions import is_known
from .seen_by import seen_by


@require_safe
@only(is_known)
def show_me(request: HttpRequest) -> HttpResponse:
    """My page: the pages that are for me."""
    return render(request, "people/me.html", {"groups": groups(), "leads": leads_of(request.user)})


@require_safe
@only(is_known)
def show_kept(request: HttpRequest) -> HttpResponse:
    """All that is kept about me."""
    return render(request, "people/kept.html", {"kept": kept_about(request.user), "seen_by": seen_by(request.user)})
