"""The control sheet of a version: its fields, its change history and the documents that are read with it, as tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from forethought.guidance.clause import STANDINGS
from forethought.words import _

from .clauses import Row

SHEET, RELATED = "control.toml", "related.toml"
LONGEST_SLUG = 60


def fields() -> dict[str, str]:
    """The fields of a control sheet, by name."""
    return {
        "reference": _("Reference"),
        "version": _("Version"),
        "issued": _("Issue date"),
        "created": _("Date created"),
        "modified": _("Date modified"),
        "revision_due": _("Revision due"),
        "author": _("Author"),
        "author_signed": _("Author's sign-off and date"),
        "owner": _("Owner"),
        "owner_signed": _("Owner's sign-off and date"),
        "eia_date": _("Equality impact assessment: date"),
        "eia_issues": _("Equality impact assessment: issues"),
    }


def sheet_tables(tree: Mapping[str, Any], before: Mapping[str, Any], rows: Iterable[Row]) -> dict[str, Any]:
    """The control sheet and the related documents of a document that was read. What clauses point to is taken over from ``before``."""
    control = tree.get("control", {})
    named = {see.partition("#")[0] for row in rows for see in row.get("see", ())}
    listed = [row for row in control.get("related_documents", ()) if row.get("title")]
    documents = _documents(listed, [row for data in before.values() for row in data.get("document", ())], named)
    there = {row["id"] for row in documents} | {f"{row['id']}#{part['number']}" for row in documents for part in row.get("section", ())}
    words = {word for row in rows for word in row.get("terms", ())}
    terms = [{**row, "defined_in": ""} for data in before.values() for row in data.get("term", ()) if row["id"] in words]
    for row in rows:
        if row.get("see"):
            row["see"] = [see for see in row["see"] if see in there]
    return {SHEET: sheet_of(control), RELATED: {"document": documents, "term": terms}}


def sheet_of(control: Mapping[str, Any]) -> dict[str, Any]:
    """The control sheet as a section of clauses; an empty field is there and empty."""
    head = {"reference": control.get("reference", ""), "version": control.get("version", ""), "title": control.get("title", "")}
    changes = [_change(row) for row in control.get("change_history", ()) if row.get("version")]
    clauses = [field_row(name, str(control.get(name, "") or "")) for name in fields()]
    return {
        "edition": {**head, "language": "en", "applies_to": list(STANDINGS)},
        "section": {"number": "control", "title": _("Document control")},
        "clause": clauses,
        "change": changes,
    }


def field_row(name: str, value: str) -> Row:
    """A field of the control sheet as a clause."""
    title = fields().get(name) or _("Approved by")
    says = _("{field}: {value}.") if value else _("{field}: the sheet does not say.")
    row = {"id": f"control.{name}", "uid": f"control.{name}", "title": title, "kind": "control", "value": value, "serves": ["control"]}
    return {**row, "says": says.format(field=title, value=value)}


def with_approval(tables: Mapping[str, Any], name: str, day: date) -> dict[str, Any]:
    """The tables with who approved the version, and when, on the control sheet."""
    row = field_row("approved", _("{name}, {day}").format(name=name, day=f"{day.day} {day:%B %Y}"))
    sheet = tables.get(SHEET, {})
    return {**tables, SHEET: {**sheet, "clause": [*(one for one in sheet.get("clause", ()) if one["id"] != row["id"]), row]}}


def headed(tables: Mapping[str, Any], **named: str) -> dict[str, Any]:
    """The tables with this reference, version and title at their head and on the control sheet."""
    place = next((name for name, data in tables.items() if "edition" in data), SHEET)
    made = {**tables, place: {**tables.get(place, {}), "edition": {**tables.get(place, {}).get("edition", {}), **named}}}
    if rows := made.get(SHEET, {}).get("clause"):
        made[SHEET] = {**made[SHEET], "clause": [_named(row, named) for row in rows]}
    return made


def _named(row: Row, named: Mapping[str, str]) -> Row:
    name = row["id"].removeprefix("control.")
    if name in {"reference", "version"} and row.get("value") != named.get(name):
        return {**row, **field_row(name, named[name])}
    return row


def iso_of(text: str) -> str:
    """A date as ISO date or month, "2011-12" of "December 2011"; empty where it is none that we know."""
    cleaned = re.sub(r"(\d)(?:st|nd|rd|th)\b", r"\1", " ".join(text.split()))
    for written, kept in (
        ("%d %B %Y", "%Y-%m-%d"), ("%d %b %Y", "%Y-%m-%d"), ("%d/%m/%Y", "%Y-%m-%d"), ("%d.%m.%Y", "%Y-%m-%d"), ("%Y-%m-%d", "%Y-%m-%d"),
        ("%B %Y", "%Y-%m"), ("%b %Y", "%Y-%m"), ("%m/%Y", "%Y-%m"), ("%Y-%m", "%Y-%m"),
    ):  # fmt: skip
        try:
            return datetime.strptime(cleaned, written).strftime(kept)  # noqa: DTZ007  # a day of the calendar has no zone
        except ValueError:
            continue
    return ""


def slug_of(title: str, taken: Iterable[str] = ()) -> str:
    """A name for a document, from its title."""
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:LONGEST_SLUG] or "document"
    return next(name for name in (slug, *(f"{slug}-{nth}" for nth in range(2, 1000))) if name not in set(taken))


def _documents(listed: list[dict[str, str]], known: list[Row], named: set[str]) -> list[Row]:
    """Those that are known and that a clause or the sheet names, then the others of the sheet."""
    found = []
    for row in known:
        rows = [one for one in listed if one["title"] in {row["title"], row.get("listed_as", ""), *row.get("also", ())}]
        if rows or row["id"] in named:
            given = rows[0] if rows else {"reference": "", "tier": "", "title": ""}
            said = {"reference": given.get("reference", ""), "tier": given.get("tier", ""), "listed_as": given["title"]}
            found.append({**row, **said})
    have = {one for row in found for one in (row["title"], row["listed_as"])}
    for one in listed:
        if one["title"] not in have:
            id = slug_of(one["title"], [row["id"] for row in found])
            said = {"reference": one.get("reference", ""), "tier": one.get("tier", ""), "listed_as": one["title"]}
            found.append({"id": id, "title": one["title"], **said})
    return found


def _change(row: Mapping[str, str]) -> dict[str, str]:
    said = {name: row.get(name, "") for name in ("description", "change_id")}
    return {"version": row["version"], "date": iso_of(row.get("date", "")), **said}
