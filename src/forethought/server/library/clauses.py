"""The clauses of a version's tables, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Row = dict[str, Any]


def rows_of(tables: Mapping[str, Any]) -> list[Row]:
    """Every clause, in the order of the document."""
    return [row for name in files_in_order(tables) for row in tables[name].get("clause", ())]


def headed(tables: Mapping[str, Any], **named: str) -> dict[str, Any]:
    """The tables with this reference, version and title at their head, which stands in the control sheet where there is none yet."""
    place = next((name for name, data in tables.items() if "edition" in data), "control.toml")
    sheet = tables.get(place, {})
    return {**tables, place: {**sheet, "edition": {**sheet.get("edition", {}), **named}}}


def files_in_order(tables: Mapping[str, Any]) -> list[str]:
    """The names of the files, in the order of the document: ``2-….toml`` before ``10-….toml``, names without a number last."""
    return sorted(tables, key=_place)


def _place(name: str) -> tuple[bool, int, str]:
    number = name.partition("-")[0]
    return not number.isdecimal(), int(number) if number.isdecimal() else 0, name
