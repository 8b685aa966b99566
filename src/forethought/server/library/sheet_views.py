"""The control sheet of a version, the documents that are read with it, and the evidence for equality."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from forethought.asking.equality import kept
from forethought.asking.evidence import evidence
from forethought.words import _

from .actions import CannotDo
from .draft_forms import ControlForm, DocumentForm, EqualityForm
from .editing import add_evidence, change_document, change_equality, change_sheet
from .history import changes_of, described
from .library_views import control_of
from .models import DRAFT, SUPERSEDED, WITHDRAWN, Evidence, Version
from .opened import kept_by, of_version
from .sheet import fields, slug_of

read_or_send = require_http_methods(["GET", "HEAD", "POST"])
ELSEWHERE = frozenset({"reference", "version", "revision_due", "eia_date", "eia_issues"})
"""Fields of the sheet that are asked for in another way."""


@read_or_send
@of_version(kept_by)
def change_control(request: HttpRequest, version: Version) -> HttpResponse:
    """The control sheet, to fill in."""
    if version.status != DRAFT:
        raise Http404
    names = [name for name in fields() if name not in ELSEWHERE]
    form = ControlForm(request.POST if request.method == "POST" else None, names=names, initial=_sheet(version, names))
    if form.is_valid():
        given = form.cleaned_data
        line = {"description": given["description"], "change_id": given["change_id"], "date": timezone.localdate().isoformat()}
        try:
            change_sheet(
                by=request.user, version=version, reference=given["reference"], name=given["version"], title=given["title"],
                control={name: given[name] for name in names}, change=line, review_on=given["review_on"],
            )  # fmt: skip
            return redirect("version", id=version.pk)
        except CannotDo as refused:
            form.add_error("version", str(refused))
    context = {"version": version, "form": form, "names": {name: fields()[name] for name in names}, "described": described(version)}
    return render(request, "library/control.html", context, status=400 if form.is_bound else 200)


@read_or_send
@of_version(kept_by)
def change_related(request: HttpRequest, version: Version, name: str) -> HttpResponse:
    """One related document: its title, reference, tier and sections; ``new`` adds one."""
    rows = [row for data in version.tables.values() for row in data.get("document", ())]
    row = next((row for row in rows if row["id"] == name), None)
    if version.status != DRAFT or (row is None and name != "new"):
        raise Http404
    form = DocumentForm(request.POST if request.method == "POST" and "remove" not in request.POST else None, initial=_document(row or {}))
    if request.method == "POST" and (not form.is_bound or form.is_valid()):
        given = None if not form.is_bound else _given(form.cleaned_data)
        id = row["id"] if row else slug_of(form.cleaned_data["title"], [one["id"] for one in rows])
        change_document(by=request.user, version=version, id=id, given=given)
        return redirect("version", id=version.pk)
    return render(request, "library/document.html", {"version": version, "form": form, "row": row}, status=400 if form.is_bound else 200)


@read_or_send
@of_version(kept_by)
def keep_equality(request: HttpRequest, version: Version) -> HttpResponse:
    """The equality impact assessment: when, what was found, our figures, and a file."""
    if version.status in {SUPERSEDED, WITHDRAWN}:
        raise Http404
    first = {"eia_on": version.eia_on.isoformat() if version.eia_on else "", "eia": version.eia, "figures": bool(version.eia_figures)}
    form = EqualityForm(request.POST if request.method == "POST" else None, request.FILES or None, initial=first)
    if form.is_valid():
        given = form.cleaned_data
        try:
            if file := given["document"]:
                name = given["name"] or _("Equality impact assessment")
                add_evidence(by=request.user, version=version, name=name, content=file.read())
            change_equality(
                by=request.user, version=version, on=given["eia_on"], says=given["eia"], figures=measured() if given["figures"] else []
            )
            return redirect("version", id=version.pk)
        except CannotDo as refused:
            form.add_error("document", str(refused))
    return render(
        request,
        "library/equality.html",
        {"version": version, "form": form, "has_figures": bool(kept())},
        status=400 if form.is_bound else 200,
    )


@require_safe
@of_version()
def show_evidence(request: HttpRequest, version: Version, evidence: int) -> HttpResponse:
    """A file of evidence, to keep."""
    found = get_object_or_404(Evidence, pk=evidence, version=version)
    name = f'attachment; filename="evidence-{found.pk}.pdf"'
    return HttpResponse(bytes(found.content), content_type="application/pdf", headers={"Content-Disposition": name})


def measured() -> list[list[str]]:
    """The figures of the page of evidence as rows: what, and what came out."""
    figures = kept()
    if not figures:
        return []
    blocks = [block for block in evidence(figures["equality"], abuse=figures["abuse"], model=figures["model"]) if block.kind == "table"]
    rows = [[f"{block.text}: {row[0]}", _cells(block.heads, row)] for block in blocks for row in block.rows]
    return [[_("Measured on"), figures["measured"]], [_("Edition"), figures["edition"]], *rows]


def _cells(heads: tuple[str, ...], row: tuple[str, ...]) -> str:
    return ", ".join(f"{head} {cell}" for head, cell in zip(heads[1:], row[1:], strict=False))


def _sheet(version: Version, names: list[str]) -> dict[str, Any]:
    control = control_of(version)
    own: dict[str, Any] = next((row for row in changes_of(version) if row["version"] == version.version), {})
    return {
        **{name: control.get(name, "") for name in names},
        "reference": version.reference,
        "version": version.version,
        "title": version.title,
        "review_on": version.review_on.isoformat() if version.review_on else "",
        "description": own.get("description", ""),
        "change_id": own.get("change_id", ""),
    }


def _document(row: dict[str, Any]) -> dict[str, str]:
    sections = "\n".join(f"{part['number']} {part['title']}" for part in row.get("section", ()))
    return {**{name: row.get(name, "") for name in ("title", "reference", "tier")}, "sections": sections}


def _given(data: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": data["title"],
        "reference": data["reference"],
        "tier": data["tier"],
        "listed_as": data["title"],
        "section": data["sections"],
    }
