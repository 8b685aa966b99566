"""The change history: what became of the clauses since the version before, in words for the control sheet."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from forethought.guidance.compare import ClauseChange, compare
from forethought.guidance.edition import GuidanceFault
from forethought.words import _

from .clauses import Row
from .in_force import adopted
from .models import Version
from .sheet import SHEET

MOST = 12
"""Clauses that are named for one kind of change; of more, only how many they are is said."""


def version_before(version: Version) -> Version | None:
    """The version that this one follows: the latest that was in force before it, or will be."""
    earlier = adopted().exclude(pk=version.pk)
    return (earlier.filter(in_force_from__lt=version.in_force_from) if version.in_force_from else earlier).first()


def described(version: Version) -> str:
    """What changed since the version before, in a few sentences; the title where there is none, empty where nothing did."""
    before = version_before(version)
    if before is None:
        return version.title or version.name
    try:
        changes = [change for change in compare(before.edition(), version.edition()) if _kind(change) != "control"]
    except GuidanceFault:
        return ""
    return " ".join(_sentences(changes))


def changes_of(version: Version) -> list[Row]:
    """The lines of the change history."""
    found: list[Row] = version.tables.get(SHEET, {}).get("change", [])
    return found


def with_change(version: Version) -> dict[str, Any]:
    """The tables with a line for this version in the change history: as somebody wrote it, else as it follows from the comparison."""
    tables: dict[str, Any] = copy.deepcopy(version.tables)
    rows = tables.setdefault(SHEET, {}).setdefault("change", [])
    own = next((row for row in rows if row["version"] == version.version), None)
    if own is None:
        rows.append(
            {"version": version.version, "date": timezone.localdate().isoformat(), "description": described(version), "change_id": ""}
        )
    elif not own.get("description"):
        own["description"] = described(version)
    return tables


def _sentences(changes: list[ClauseChange]) -> Iterator[str]:
    words = {
        "new": _("New: {clauses}."),
        "gone": _("Gone: {clauses}."),
        "reworded": _("Reworded: {clauses}."),
        "strength": _("Another strength: {clauses}."),
        "applies-to": _("For other people: {clauses}."),
        "moved": _("Moved: {clauses}."),
        "renumbered": _("New numbers: {clauses}."),
    }
    for name, says in words.items():
        if ids := [_name(change, name) for change in changes if name in change.changes]:
            yield says.format(clauses=", ".join(ids) if len(ids) <= MOST else _("{count} clauses").format(count=len(ids)))


def _name(change: ClauseChange, what: str) -> str:
    if what == "renumbered" and change.was and change.now:
        return _("{was} is now {now}").format(was=change.was.id, now=change.now.id)
    clause = change.now or change.was
    return clause.id if clause else ""


def _kind(change: ClauseChange) -> str:
    clause = change.now or change.was
    return clause.kind if clause else ""
