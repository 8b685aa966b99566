"""What would change for whom, before a version is approved; and what is missing or contradictory in it."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from forethought.guidance.edition import GuidanceFault
from forethought.server.design.advice_words import heading_of
from forethought.server.people.kept import standing_words

from .lint_page import faults, remarks
from .models import DRAFT, Version
from .opened import of_version
from .permissions import keeps_the_library
from .rehearsal import begin_rehearsal, kept_rehearsal

SHOWN, MOST = 3, 200
"""Examples of each clause on the page of all, and on a page of its own."""


class Clause(NamedTuple):
    """A clause and the answers that change because of it: how many, and those shown."""

    id: str
    many: int
    shown: list[dict[str, Any]]


@require_http_methods(["GET", "HEAD", "POST"])
@of_version()
def rehearse_version(request: HttpRequest, version: Version) -> HttpResponse:
    """What the examples are told by a version and by the one before: which answers change, and for whom. A form sent here begins it."""
    if request.method == "POST":
        begin_rehearsal(by=request.user, version=version)
        return redirect("version-rehearsal", id=version.pk)
    kept = kept_rehearsal(version)
    row = kept.row if kept else None
    wanted = request.GET.get("clause", "")
    context = {
        "version": version,
        "kept": kept,
        "rehearsed_on": timezone.localdate(kept.began_at) if kept else None,
        "row": row,
        "clauses": clauses_of(row, wanted) if row else [],
        "wanted": wanted,
        "most": SHOWN,
        "advice_words": lambda advice: heading_of(advice, "post", ask_another=False),
    }
    return render(request, "library/rehearsal.html", context)


def clauses_of(row: dict[str, Any], wanted: str = "") -> list[Clause]:
    """The changes under the first clause that explains each, other advice first; of one clause alone where it is wanted."""
    found: dict[str, list[dict[str, Any]]] = {}
    for change in sorted(row["changes"], key=lambda change: change["was"]["advice"] == change["now"]["advice"]):
        found.setdefault((change["clauses"] or [""])[0], []).append(change)
    most = MOST if wanted else SHOWN
    return [Clause(id, len(changes), together(changes)[:most]) for id, changes in found.items() if wanted in {"", id}]


def together(changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The changes, with those alike but for whom they concern as one: ``standings`` are theirs."""
    found: dict[str, dict[str, Any]] = {}
    for change in changes:
        key = repr([change[name] for name in ("draft", "picture_shows", "role", "front_line", "was", "now")])
        found.setdefault(key, {**change, "standings": []})["standings"].append(standing_words(change["standing"]))
    return list(found.values())


@require_safe
@of_version()
def lint_version(request: HttpRequest, version: Version) -> HttpResponse:
    """What is missing, stale or contradictory in a version, by clause."""
    broken = faults(version.tables)
    try:
        found = [] if broken else remarks(version.edition(), timezone.localdate())
    except GuidanceFault as fault:
        found, broken = [], [("", str(fault))]
    changes = version.status == DRAFT and keeps_the_library(request.user)
    many = sum(len(about.remarks) for about in found)
    context = {"version": version, "faults": broken, "found": found, "many": many, "changes": changes}
    return render(request, "library/lint.html", context)
