"""What can be done to a draft: to its clauses, to what the software does about them, and to its control sheet."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.words import _

from .actions import CannotDo, add_version, locked
from .clauses import rows_of
from .drafting import redrafted
from .models import APPROVED, DRAFT, IN_FORCE, IN_REVIEW, Evidence, Version
from .sheet import RELATED, SHEET, field_row, fields, headed
from .trees import place_of

LARGEST = 5 * 1024 * 1024
"""Bytes that a file of evidence may have."""


def copy_version(*, by: Person, of: Version, version: str) -> Version:
    """A draft that says what another version says. Only what is changed in it need be confirmed."""
    tables = copy.deepcopy(of.tables)
    for data in tables.values():
        data["clause"] = [row for row in data.get("clause", ()) if row["id"] != "control.approved"]
    return add_version(
        by=by,
        reference=of.reference,
        version=version,
        title=of.title,
        tables=tables,
        tree=copy.deepcopy(of.tree),
        source=of.source,
        source_name=of.source_name,
        bound=[row["uid"] for row in rows_of(tables)],
        confirmed=True,
    )


@transaction.atomic
def change_tree(*, by: Person, version: Version, tree: Mapping[str, Any]) -> None:
    """Other clauses. Somebody must confirm the tree again, and what the software does about those that are new or reworded."""
    kept = locked(version, DRAFT)
    kept.tree, kept.tables, changed = redrafted(tree, kept.tables)
    there = {row["uid"] for row in rows_of(kept.tables)}
    kept.bound = [uid for uid in kept.bound if uid in there and uid not in changed]
    kept.tree_confirmed_by = kept.tree_confirmed_at = None
    kept.drafted_by = by
    kept.save(update_fields=["tree", "tables", "bound", "tree_confirmed_by", "tree_confirmed_at", "drafted_by"])
    record(by=by, deed="version_changed", about=kept, detail="clauses", name=kept.name)
    version.refresh_from_db()


@transaction.atomic
def bind_clause(*, by: Person, version: Version, uid: str, given: Mapping[str, Any]) -> None:
    """Confirm how strong a clause is, for whom it is, what it says in plain words, and which checks serve it."""
    kept = locked(version, DRAFT)
    row = next((row for row in rows_of(kept.tables) if row["uid"] == uid), None)
    if row is None:
        raise CannotDo(_("This clause is not in the version any more."))
    row.update({name: value for name, value in given.items() if name != "uid"})
    if (new := given.get("uid")) and new != uid:
        _rename(kept, uid, new)
    kept.bound = [*(one for one in kept.bound if one not in {uid, row["uid"]}), row["uid"]]
    kept.drafted_by = by
    kept.save(update_fields=["tables", "tree", "bound", "drafted_by"])
    record(by=by, deed="clause_bound", about=kept, name=f"{kept.name} {row['id']}")
    version.refresh_from_db()


@transaction.atomic
def bind_all(*, by: Person, version: Version) -> None:
    """Confirm every clause as it is suggested."""
    kept = locked(version, DRAFT)
    kept.bound, kept.drafted_by = [row["uid"] for row in rows_of(kept.tables)], by
    kept.save(update_fields=["bound", "drafted_by"])
    record(by=by, deed="clause_bound", about=kept, detail="all", name=kept.name)
    version.refresh_from_db()


@transaction.atomic
def change_sheet(
    *, by: Person, version: Version, reference: str, name: str, title: str, control: Mapping[str, str], change: Mapping[str, str],
    review_on: date | None,
) -> None:  # fmt: skip
    """The fields of the control sheet, and the line of the change history for this version (``description``, ``date``, ``change_id``)."""
    kept = locked(version, DRAFT)
    was = kept.version
    kept.reference, kept.version, kept.title, kept.review_on, kept.drafted_by = (
        reference.strip(),
        name.strip(),
        title.strip(),
        review_on,
        by,
    )
    given = {**control, "reference": kept.reference, "version": kept.version, "revision_due": review_on.isoformat() if review_on else ""}
    tables = headed(copy.deepcopy(kept.tables), reference=kept.reference, version=kept.version, title=kept.title)
    line = {"version": kept.version, **change} if any(change.values()) else None
    kept.tables = {**tables, SHEET: _sheet(tables.get(SHEET, {}), given, {was, kept.version}, line)}
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError:
        raise CannotDo(_("There is already a version “{name}”. Give this one another name.").format(name=kept.name)) from None
    record(by=by, deed="version_changed", about=kept, detail="control_sheet", name=kept.name)
    version.refresh_from_db()


@transaction.atomic
def change_document(*, by: Person, version: Version, id: str, given: Mapping[str, Any] | None) -> None:
    """A related document: another one, or none where ``given`` is None, in which case no clause points to it any more."""
    kept = locked(version, DRAFT)
    tables = copy.deepcopy(kept.tables)
    related = tables.setdefault(RELATED, {})
    rows = related.get("document", [])
    old = next((row for row in rows if row["id"] == id), {})
    new = [] if given is None else [{**old, **given, "id": id}]
    related["document"] = [one for row in rows for one in (new if row["id"] == id else [row])] if old else [*rows, *new]
    parts = {f"{id}#{part['number']}" for row in new for part in row.get("section", ())} | {row["id"] for row in new}
    for row in rows_of(tables):
        if row.get("see"):
            row["see"] = [see for see in row["see"] if see.partition("#")[0] != id or see in parts]
    kept.tables, kept.drafted_by = tables, by
    kept.save(update_fields=["tables", "drafted_by"])
    record(by=by, deed="version_changed", about=kept, detail="documents", name=kept.name)
    version.refresh_from_db()


@transaction.atomic
def change_equality(*, by: Person, version: Version, on: date | None, says: str, figures: list[list[str]]) -> None:
    """What was found about fairness to all. It may come after the approval, since it is no part of what was adopted."""
    kept = locked(version, DRAFT, IN_REVIEW, APPROVED, IN_FORCE)
    kept.eia_on, kept.eia, kept.eia_figures = on, says.strip(), figures
    kept.save(update_fields=["eia_on", "eia", "eia_figures"])
    record(by=by, deed="evidence_added", about=kept, detail="figures" if figures else "words", name=kept.name)
    version.refresh_from_db()


@transaction.atomic
def add_evidence(*, by: Person, version: Version, name: str, content: bytes) -> Evidence:
    """A PDF that is kept with the version."""
    kept = locked(version, DRAFT, IN_REVIEW, APPROVED, IN_FORCE)
    if len(content) > LARGEST:
        raise CannotDo(_("The file must be smaller than 5 MB."))
    if not content.startswith(b"%PDF-"):
        raise CannotDo(_("The file must be a PDF."))
    made = Evidence.objects.create(version=kept, name=name.strip()[:200], content=content, added_by=by)
    record(by=by, deed="evidence_added", about=kept, detail="file", name=kept.name)
    return made


@transaction.atomic
def remove_evidence(*, by: Person, evidence: Evidence) -> None:
    """A file that was kept by mistake, while the version is a draft."""
    kept = locked(evidence.version, DRAFT)
    evidence.delete()
    record(by=by, deed="evidence_removed", about=kept, name=kept.name)


def _sheet(sheet: dict[str, Any], given: Mapping[str, str], names: set[str], line: dict[str, str] | None) -> dict[str, Any]:
    """The sheet with these fields, and with this line in place of those of the version's ``names``."""
    own = [field_row(field, given[field]) for field in fields() if field in given]
    others = [row for row in sheet.get("clause", ()) if row["id"] not in {one["id"] for one in own}]
    lines = [row for row in sheet.get("change", ()) if row["version"] not in names]
    return {**sheet, "clause": [*own, *others], "change": [*lines, line] if line else lines}


def _rename(version: Version, uid: str, new: str) -> None:
    """The clause is the same as one of the version before."""
    if any(row["uid"] == new for row in rows_of(version.tables)):
        raise CannotDo(_("Another clause of this version is already the same as that one."))
    next(row for row in rows_of(version.tables) if row["uid"] == uid)["uid"] = new
    if place := place_of(version.tree, uid):
        place.clause["uid"] = new
