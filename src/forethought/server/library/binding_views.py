"""What the software does about each clause: our suggestions, and the policy owner's word."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from forethought import checks
from forethought.checks.engine import check_named
from forethought.guidance.clause import STANDINGS, Strength
from forethought.server.design.advice_words import strength_words
from forethought.server.people.kept import standing_words
from forethought.words import _

from .actions import CannotDo
from .clauses import Row, rows_of
from .draft_forms import BindingForm
from .drafting import OF_CHECKS, shipped
from .editing import bind_all, bind_clause
from .history import version_before
from .models import DRAFT, Version
from .opened import kept_by, of_version
from .strength import strength_of
from .tree_views import anchor
from .trees import place_of

read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@read_or_send
@of_version(kept_by)
def show_bindings(request: HttpRequest, version: Version) -> HttpResponse:
    """Every clause with our plain words, how strong it is, for whom, and which checks serve it; a form sent here confirms all."""
    fault = ""
    if request.method == "POST":
        try:
            bind_all(by=request.user, version=version)
            return redirect("version", id=version.pk)
        except CannotDo as refused:
            fault = str(refused)
    rows = [row for row in rows_of(version.tables) if row.get("kind") != "control"]
    context = {
        "version": version,
        "rows": rows,
        "open": [row for row in rows if row["uid"] not in version.bound],
        "is_draft": version.status == DRAFT,
        "strength_words": lambda row: strength_words(Strength(row.get("strength", "states"))),
        "for_whom": for_whom,
        "check_words": check_words,
        "anchor": anchor,
        "fault": fault,
    }
    return render(request, "library/bindings.html", context, status=400 if fault else 200)


@read_or_send
@of_version(kept_by)
def bind(request: HttpRequest, version: Version, uid: str) -> HttpResponse:
    """One clause: the Council's words, our plain words beside them, and what the software does about it."""
    row = next((row for row in rows_of(version.tables) if row["uid"] == uid and row.get("kind") != "control"), None)
    if row is None or version.status != DRAFT:
        raise Http404
    before = _before(version, row)
    form = BindingForm(request.POST if request.method == "POST" else None, checks=check_names(), before=before, initial=_first(row, before))
    if form.is_valid():
        try:
            bind_clause(by=request.user, version=version, uid=uid, given=given_by(form.cleaned_data, row))
            return redirect(_next(version, uid, form.cleaned_data["same_as"]))
        except CannotDo as refused:
            form.add_error("same_as", str(refused))
    context = {
        "version": version,
        "row": row,
        "form": form,
        "checks": check_names(),
        "check_words": check_words,
        "standings": [(one, standing_words(one)) for one in STANDINGS],
        "strengths": [(str(one), strength_words(one)) for one in Strength],
        "own_strength": strength_words(strength_of(row.get("wording", ""), _above(version, uid))),
        "before": before,
    }
    return render(request, "library/binding.html", context, status=400 if form.is_bound else 200)


@cache
def check_names() -> tuple[str, ...]:
    """Every check that a clause may name."""
    stems = sorted(file.stem for file in Path(checks.__file__).parent.glob("[a-z]*.py"))
    return tuple(name for name in stems if hasattr(check_named(name), "find") or hasattr(check_named(name), "follow"))


def check_words(name: str) -> str:
    """A check in words."""
    return name.replace("_", " ").capitalize()


def for_whom(row: Row) -> str:
    """For whom a clause is, in words."""
    found = row.get("applies_to") or list(STANDINGS)
    return _("everybody") if len(found) == len(STANDINGS) else ", ".join(standing_words(one) for one in found)


def given_by(data: dict[str, Any], row: Row) -> dict[str, Any]:
    """The fields of a clause as the form gives them. The kinds of draft its checks read, and what they give way to, follow."""
    kind = row.get("kind", "clause")
    if data["role"] and kind in {"clause", "bullet", "purpose", "harm"}:
        kind = data["role"]
    elif not data["role"] and kind in {"purpose", "harm"}:
        kind = "clause"
    said = {name: data[name].strip() for name in ("title", "says")}
    chosen = {
        "strength": data["strength"],
        "applies_to": data["applies_to"],
        "needs_a_person": data["needs_a_person"] == "yes",
        "kind": kind,
    }
    found = {**said, **chosen, **of_checks(data["checks"], row)}
    return {**found, "uid": data["same_as"]} if data["same_as"] else found


def of_checks(names: list[str], row: Row) -> dict[str, list[str]]:
    """Checks with the kinds of draft that they read and the guards before which they give way, as HRSM1 D3 has them."""
    if set(names) == set(row.get("checks", ())):
        return {field: row[field] for field in OF_CHECKS if field in row}
    rows = [one for one in rows_of(shipped()) if not set(names).isdisjoint(one.get("checks", ()))]
    found: dict[str, list[str]] = {"checks": names}
    for field in ("kinds", "gives_way_to"):
        if values := list(dict.fromkeys(value for one in rows for value in one.get(field, ()))):
            found[field] = values
    found.setdefault("gives_way_to", [])
    found.setdefault("kinds", row.get("kinds", ["post", "comment", "message"]))
    return found


def _before(version: Version, row: Row) -> list[tuple[str, str]]:
    """The clauses of the version before that no other clause of this one is: this may be one of them."""
    before = version_before(version)
    if before is None:
        return []
    taken = {one["uid"] for one in rows_of(version.tables)} - {row["uid"]}
    free = [one for one in rows_of(before.tables) if one["uid"] not in taken and one.get("kind") != "control"]
    return [(one["uid"], f"{one['id']} {one.get('title', '')}".strip()) for one in free]


def _first(row: Row, before: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        "title": row.get("title", ""),
        "says": row["says"],
        "strength": row.get("strength", "states"),
        "applies_to": row.get("applies_to") or list(STANDINGS),
        "checks": row.get("checks", []),
        "needs_a_person": "yes" if row.get("needs_a_person") else "no",
        "role": row["kind"] if row.get("kind") in {"purpose", "harm"} else "",
        "same_as": row["uid"] if row["uid"] in dict(before) else "",
    }


def _above(version: Version, uid: str) -> str:
    place = place_of(version.tree, uid)
    return str(place.above["text"]) if place and place.above and place.clause["kind"] == "bullet" else ""


def _next(version: Version, uid: str, renamed: str) -> str:
    """The next clause that is not confirmed; the list where all are."""
    rows = [row["uid"] for row in rows_of(version.tables) if row.get("kind") != "control"]
    at = rows.index(renamed or uid)
    waiting = [one for one in [*rows[at + 1 :], *rows[:at]] if one not in version.bound]
    return reverse("version-binding", args=[version.pk, waiting[0]]) if waiting else reverse("version-bindings", args=[version.pk])
