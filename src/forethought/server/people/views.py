"""What is kept about whoever is signed in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .kept import kept_about
from .known import only
from .my_pages import groups, leads_of
from .permissions import is_known


@require_safe
@only(is_known)
def show_me(request: HttpRequest) -> HttpResponse:
    """The pages that are for me, and all that is kept about me."""
    context = {"groups": groups(), "leads": leads_of(request.user), "kept": kept_about(request.user)}
    return render(request, "people/me.html", context)
