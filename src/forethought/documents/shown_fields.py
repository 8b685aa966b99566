"""The control sheet as it is written out: what each field is called, so that the sheet can be read in again."""

from __future__ import annotations

from .appendix import OPENS
from .tree import Control, Section

CALLED = {
    "reference": "Reference",
    "version": "Version",
    "issued": "Issue date",
    "created": "Date created",
    "modified": "Date modified",
    "revision_due": "Revision due",
    "author": "Author",
    "author_signed": "Author’s sign-off and date",
    "owner": "Owner",
    "owner_signed": "Owner’s sign-off and date",
    "eia_date": "Equality impact assessment: date",
    "eia_issues": "Equality impact assessment: issues",
}
TABLES = {
    "change_history": ("Change history", ("version", "date", "description", "change_id")),
    "related_documents": ("Related documents", ("reference", "title", "tier")),
}
"""The tables of the sheet: their headings and their usual columns."""


def fields_shown(control: Control) -> list[tuple[str, str]]:
    """Each field by what it is called, with its value, but for the title."""
    return [(_called(key) + ":", value) for key, value in control.items() if isinstance(value, str) and key != "title"]


def tables_shown(control: Control) -> list[tuple[str, tuple[str, ...], list[list[str]]]]:
    """Each table: its heading, the names of its columns, its rows."""
    shown = []
    for key, value in control.items():
        if isinstance(value, list) and value:
            title, columns = TABLES.get(key, (_called(key), ()))
            names = tuple(dict.fromkeys([*columns, *(name for row in value for name in row)]))
            shown.append((title, tuple(map(_called, names)), [[row.get(name, "") for name in names] for row in value]))
    return shown


def heading_of(section: Section) -> str:
    """The heading of a section, with its number; an appendix says that it is one."""
    if section.number.isdecimal():
        return f"{section.number}. {section.title}".strip()
    return f"Appendix: {section.title}" if section.number.startswith("appendix") and not OPENS.match(section.title) else section.title


def _called(key: str) -> str:
    return CALLED.get(key) or ("Change ID" if key == "change_id" else key.replace("_", " ").capitalize())
