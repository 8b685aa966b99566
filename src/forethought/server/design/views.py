"""The council's own logo and colour, each at its own address, since no style may stand in a page."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from forethought.asking.equality import kept
from forethought.asking.evidence import evidence
from forethought.server.environment import environment

_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp"}
_DAY = "public, max-age=86400"


@require_safe
def show_logo(request: HttpRequest) -> HttpResponse:
    """The council's logo; 404 where none is set."""
    logo = Path(environment().council_logo or "/")
    if logo.suffix.lower() not in _TYPES:
        raise Http404
    return HttpResponse(_read(logo), content_type=_TYPES[logo.suffix.lower()], headers={"Cache-Control": _DAY})


@require_safe
def show_colour(request: HttpRequest) -> HttpResponse:
    """A style sheet that sets the council's colour; 404 where none is set."""
    colour = environment().council_colour
    if not colour:
        raise Http404
    return HttpResponse(f":root{{--govuk-brand-colour:{colour}}}\n", content_type="text/css", headers={"Cache-Control": _DAY})


@require_safe
def show_accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement that the regulations of 2018 ask for."""
    return render(request, "design/accessibility.html")


@require_safe
def show_privacy(request: HttpRequest) -> HttpResponse:
    """What is kept: nothing of whoever does not sign in; and how that is tested."""
    return render(request, "design/privacy.html")


@require_safe
def show_equality(request: HttpRequest) -> HttpResponse:
    """The evidence for equality, as last measured; nothing is measured for the page."""
    figures = kept()
    if not figures:
        return render(request, "design/equality.html", {"blocks": []})
    blocks = evidence(figures["equality"], abuse=figures["abuse"], model=figures["model"])
    measured = date.fromisoformat(figures["measured"])
    return render(request, "design/equality.html", {"blocks": blocks, "edition": figures["edition"], "measured": measured})


@cache
def _read(file: Path) -> bytes:
    return file.read_bytes()
