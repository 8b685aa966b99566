"""The clauses of a draft as they were read: to be held against the document, put right and confirmed."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from forethought.words import _

from . import trees
from .actions import CannotDo, confirm_tree
from .draft_forms import ClauseForm
from .editing import change_tree
from .models import DRAFT, Version
from .opened import kept_by, of_version

read_or_send = require_http_methods(["GET", "HEAD", "POST"])
MOVES = ("up", "down", "in", "out")
DO = frozenset({"save", "split", "merge", "remove", "add", *MOVES})


@read_or_send
@of_version(kept_by)
def show_tree(request: HttpRequest, version: Version) -> HttpResponse:
    """The clauses beside the text of the document, and what looked odd; a form sent here confirms them."""
    fault = ""
    if request.method == "POST":
        try:
            confirm_tree(by=request.user, version=version)
            return redirect("version", id=version.pk)
        except CannotDo as refused:
            fault = str(refused)
    sections = [(section, list(trees.places({"sections": [section]}))) for section in version.tree.get("sections", ())]
    context = {"version": version, "sections": sections, "kinds": kind_words(), "fault": fault, "anchor": anchor}
    context["is_draft"] = version.status == DRAFT
    return render(request, "library/tree.html", context, status=400 if fault else 200)


@read_or_send
@of_version(kept_by)
def change_clause(request: HttpRequest, version: Version, uid: str) -> HttpResponse:
    """One clause as it stands in the document: another number, kind, text or place, in two, with the next, or gone."""
    place = trees.place_of(version.tree, uid)
    if place is None or version.status != DRAFT:
        raise Http404
    sections = [(str(nth), _section_name(section)) for nth, section in enumerate(version.tree["sections"])]
    at = next(nth for nth, section in enumerate(version.tree["sections"]) if section is place.section)
    first = {"id": place.clause["id"], "kind": place.clause["kind"], "text": place.clause["text"], "section": str(at)}
    do = request.POST.get("do", "")
    form = ClauseForm(request.POST if request.method == "POST" and do in {"save", "split"} else None, sections=sections, initial=first)
    fault = _("Choose what to do") if request.method == "POST" and do not in DO else ""
    if request.method == "POST" and not fault and (not form.is_bound or form.is_valid()):
        try:
            return _done(request, version, uid, do, form.cleaned_data if form.is_bound else {})
        except CannotDo as refused:
            fault = str(refused)
    context = {"version": version, "place": place, "form": form, "sections": sections, "kinds": kind_words(), "fault": fault}
    return render(request, "library/clause_of_tree.html", context, status=400 if fault or form.errors else 200)


def kind_words() -> dict[str, str]:
    """What a clause can be in a document."""
    return {
        "clause": _("A clause"),
        "bullet": _("A point of a list"),
        "quote": _("A quotation"),
        "note": _("A footnote"),
        "table": _("A table"),
        "appendix": _("An entry of an appendix"),
    }


def _done(request: HttpRequest, version: Version, uid: str, do: str, given: dict[str, Any]) -> HttpResponse:
    """Do what the button says, and go to where the clause stands now."""
    tree, to = version.tree, uid
    if given:
        tree = trees.edited(tree, uid, id=given["id"], kind=given["kind"], text=given["text"], section=int(given["section"]))
    if do == "split":
        tree = trees.split(tree, uid, given["text"])
    elif do in MOVES:
        tree = trees.moved(tree, uid, do)
    elif do == "merge":
        tree = trees.merged(tree, uid)
    elif do == "remove":
        tree, to = trees.without(tree, uid), ""
    elif do == "add":
        tree, to = trees.added(tree, uid)
    change_tree(by=request.user, version=version, tree=tree)
    if do == "add":
        return redirect("version-clause", id=version.pk, uid=to)
    there = next((place.clause for place in trees.places(version.tree) if place.clause["uid"] == to), None)
    return redirect(reverse("version-tree", args=[version.pk]) + (f"#{anchor(there['uid'])}" if there else ""))


def anchor(uid: str) -> str:
    """The part of an address that leads to a clause on a page."""
    return "c-" + "".join(letter if letter.isalnum() else "-" for letter in uid)


def _section_name(section: dict[str, Any]) -> str:
    return f"{section['number']} {section['title']}".strip()
