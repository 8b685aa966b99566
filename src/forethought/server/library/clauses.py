"""The clauses of a version's tables, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Row = dict[str, Any]


def rows_of(tables: Mapping[str, Any]) -> list[Row]:
    """Every clause, in the order of the document."""
    return [row for name in files_in_order(tables) for row in tables[name].get("clause", ())]


OF_A_PACK = "pack-"
"""What the uid of every clause of a pack begins with, whatever reference and number the Council gives it."""


def is_a_pack(tables: Mapping[str, Any]) -> bool:
    """Whether every clause comes from a pack: such a version stands beside the guidance, and never takes its place."""
    uids = [row["uid"] for row in rows_of(tables) if row.get("kind") != "control"]
    return bool(uids) and all(uid.startswith(OF_A_PACK) for uid in uids)


def files_in_order(tables: Mapping[str, Any]) -> list[str]:
    """The names of the files, in the order of the document: ``2-….toml`` before ``10-….toml``, names without a number last."""
    return sorted(tables, key=_place)


def _place(name: str) -> tuple[bool, int, str]:
    number = name.partition("-")[0]
    return not number.isdecimal(), int(number) if number.isdecimal() else 0, name
