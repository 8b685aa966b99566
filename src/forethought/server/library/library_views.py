"""The library: every version of the guidance, a new one, and where each of them stands."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from forethought.guidance.shelf import packs
from forethought.server.people.known import only
from forethought.words import _

from .actions import CannotDo, add_version
from .draft_forms import NewForm
from .drafting import drafted
from .editing import copy_version
from .from_pack import version_of_pack
from .history import changes_of, described, version_before
from .in_force import current
from .models import IN_REVIEW, Version
from .opened import of_version
from .permissions import keeps_the_library, may_open_the_library
from .readiness import missing, wanting
from .sheet import fields
from .status_words import next_step, status_words
from .uploaded import UnusableUpload, read_upload

read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@only(may_open_the_library)
def show_library(request: HttpRequest) -> HttpResponse:
    """Every version, the newest first, with where it stands and the next step; for an approver, what waits for them."""
    keeps = keeps_the_library(request.user)
    found = Version.objects.defer("source", "tree").order_by("-made_at", "-pk").select_related("approver")
    versions = found if keeps else found.filter(status=IN_REVIEW, approver=request.user)
    rows = [(version, next_step(version, request.user), wanting(version)) for version in versions]
    return render(request, "library/library.html", {"rows": rows, "keeps": keeps, "status_words": status_words})


@read_or_send
@only(keeps_the_library)
def add(request: HttpRequest) -> HttpResponse:
    """A new version: from a document, from a copy of a version that is there, or from a pack."""
    versions = list(Version.objects.defer("source", "tree", "tables").order_by("-made_at", "-pk"))
    form = NewForm(request.POST if request.method == "POST" else None, request.FILES or None, versions=versions)
    if form.is_valid():
        try:
            return redirect("version", id=_made(request, form).pk)
        except (CannotDo, UnusableUpload) as fault:
            form.add_error("version" if isinstance(fault, CannotDo) else "document", str(fault))
    status = 400 if form.is_bound else 200
    told = {"form": form, "versions": versions, "packs": packs(), "status_words": status_words}
    return render(request, "library/new.html", told, status=status)


@require_safe
@of_version()
def show_version(request: HttpRequest, version: Version) -> HttpResponse:
    """One version: where it stands, what is missing, and its control sheet."""
    context = {
        "version": version,
        "status": status_words(version.status),
        "step": next_step(version, request.user),
        "lacks": missing(version) if version.status == "draft" else [],
        "wanting": wanting(version),
        "keeps": keeps_the_library(request.user),
        "before": version_before(version),
        "changed": described(version) if not version.is_frozen else "",
        "changes": changes_of(version),
        "documents": [row for data in version.tables.values() for row in data.get("document", ())],
        "evidence": version.evidence.defer("content").order_by("pk"),
        "control": control_of(version),
        "fields": fields(),
    }
    return render(request, "library/version.html", context)


def control_of(version: Version) -> dict[str, str]:
    """The fields of the control sheet by name."""
    rows = [row for data in version.tables.values() for row in data.get("clause", ()) if row.get("kind") == "control"]
    return {row["id"].partition(".")[2]: row.get("value", "") for row in rows}


def _made(request: HttpRequest, form: NewForm) -> Version:
    given = form.cleaned_data
    if given["start"] == "copy":
        of = Version.objects.get(pk=given["of"])
        return copy_version(by=request.user, of=of, version=given["version"])
    if given["start"] == "pack":
        return version_of_pack(by=request.user, pack=given["pack"], reference=given["reference"], version=given["version"])
    read = read_upload(given["document"])
    before = current()
    tree, tables = drafted(read.tree, before.tables if before else None)
    return add_version(
        by=request.user,
        reference=(given["reference"] or tree.get("reference") or (before.reference if before else "") or _("Guidance"))[:60],
        version=(given["version"] or tree.get("version") or "1")[:60],
        title=str(tree.get("control", {}).get("title", "") or (before.title if before else ""))[:200],
        tables=tables,
        tree=tree,
        source=read.text,
        source_name=read.kind,
    )
