"""The guidance whole, clause by clause and by search; and the sites. Nothing here depends on who reads."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from forethought.access.catalogue import by_kind, find_site, search_sites, sites
from forethought.guidance import Edition
from forethought.guidance.clause import serves, strengths
from forethought.guidance.examples import examples_of
from forethought.guidance.search import search
from forethought.server.design.advice_words import heading_of, strength_words
from forethought.server.edition import edition

from .also_examples import also_examples
from .export_views import can_be_sent
from .forms import SearchForm
from .history import changes_of
from .in_force import adopted, edition_on

KEEP = "private, max-age=300"
"""These pages say the same to everybody, and may be kept for a few minutes."""

SHOWN = 6
"""Examples shown each way on a clause's page."""


@require_safe
def show_guidance(request: HttpRequest) -> HttpResponse:
    """The whole guidance, section by section; it prints well on A4. With ``on=2026-03-01``, as it was in force on that day."""
    if "on" not in request.GET:
        now = {"edition": edition(), "form": SearchForm(), "in_force": _in_force(edition()), "on": None, "forms": can_be_sent()}
        return _show(request, "guidance", now)
    day = _day(request.GET["on"])
    found = edition_on(day)
    if found is None:
        return render(request, "library/no_version.html", {"on": day}, status=404)
    return _show(request, "guidance", {"edition": found, "form": SearchForm(), "in_force": _in_force(found), "on": day})


@require_safe
def list_versions(request: HttpRequest) -> HttpResponse:
    """The versions that are, were or will be in force, each with its dates, who approved it and what changed."""
    versions = [(version, [row for row in changes_of(version) if row["version"] == version.version]) for version in adopted()]
    return _show(
        request, "versions", {"versions": versions, "today": timezone.localdate(), "edition": edition(), "in_force": _in_force(edition())}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def search_guidance(request: HttpRequest) -> HttpResponse:
    """Clauses that hold the words. Words travel in the body: what people look for is theirs too."""
    if request.method != "POST":
        return redirect("guidance")
    form = SearchForm(request.POST)
    found = search(edition(), form.cleaned_data["words"]) if form.is_valid() else []
    context = {"edition": edition(), "form": form, "found": found[:20], "strength_words": strength_words}
    return render(request, "library/search.html", context, status=200 if form.is_valid() else 400)


@require_safe
def show_clause(request: HttpRequest, id: str) -> HttpResponse:
    """One clause: its words, its strength, the checks that serve it, examples, and what cites it."""
    day = _day(request.GET["on"]) if "on" in request.GET else None
    shown = edition_on(day) if day else edition()
    clause = shown.by_id.get(id.lower()) if shown else None
    if shown is None or clause is None:
        raise Http404
    fires, quiet = examples_of(clause, shown)
    context = {
        "edition": shown,
        "on": day,
        "clause": clause,
        "strength": strength_words(clause.strength),
        "strength_means": strengths()[clause.strength],
        "refers_to": [shown.clause(other) for other in clause.refers_to if other.lower() in shown.by_id],
        "cited_by": shown.cited_by(clause.id),
        "documents": [shown.document(reference) for reference in clause.see],
        "terms": [shown.glossary[name] for name in clause.terms if name in shown.glossary],
        "serves": [serves()[name] for name in clause.serves if name in serves()],
        "precedents": also_examples(clause, shown),
        "fires": fires[:SHOWN],
        "quiet": quiet[:SHOWN],
        "advice_words": lambda advice: heading_of(advice, "post", ask_another=False),
    }
    return _show(request, "clause", context)


@require_http_methods(["GET", "HEAD", "POST"])
def list_sites(request: HttpRequest) -> HttpResponse:
    """Every site of the catalogue, by kind; or those that hold the words looked for."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    found = search_sites(form.cleaned_data["words"]) if form.is_valid() else [*sites().values()]
    context = {"form": form, "by_kind": by_kind(found), "count": len(found), "whole": not form.is_valid()}
    return render(request, "library/sites.html", context, status=400 if form.errors else 200)


@require_safe
def show_site(request: HttpRequest, name: str) -> HttpResponse:
    """What a site is, what it shows about you, and where the guidance names it."""
    site = find_site(name)
    if site is None:
        raise Http404
    if site.name != name:
        return redirect("site", name=site.name)
    return _show(request, "site", {"site": site, "named_in": edition().by_id.get(site.named_in.lower())})


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Http404 from None


def _in_force(shown: Edition) -> date | None:
    """The day from which an edition is in force, where it gives a day."""
    given = str(shown.head.in_force_from)
    return date.fromisoformat(given) if len(given) == len("2011-12-01") else None


def _show(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    response = render(request, f"library/{template}.html", context)
    # A page with a form carries a mark of its own, and so is not kept.
    return response if "form" in context else _may_be_kept(response)


def _may_be_kept(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = KEEP
    return response
