"""A rehearsal as a person likes to read it at a terminal."""

from __future__ import annotations

from typing import Any

from rich.padding import Padding
from rich.text import Text

from forethought.words import _

from .show import console, headlines

SHOWN = 3
"""Examples shown of each clause; ``--json`` gives them all."""


def show_rehearsal(row: dict[str, Any]) -> None:
    """How many answers stay, from which advice to which the others go, and examples of each by clause."""
    out = console()
    out.print(Text(_("{earlier} to {later}").format(earlier=row["from"], later=row["to"]), style="bold"))
    out.print(_("{same} of {answers} answers stay the same.").format(same=row["same"], answers=row["answers"]))
    if row["unread"]:
        out.print(_("{count} examples could not be asked.").format(count=row["unread"]))
    for step in row["advice"]:
        out.print(Padding(Text.assemble(f"{step['count']:>5}  ", _advice(step["was"]), " → ", _advice(step["now"])), (0, 2)))
    if row["other_clauses"]:
        out.print(Padding(f"{row['other_clauses']:>5}  " + _("the same advice, under other clauses"), (0, 2)))
    for gone in row["gone"]:
        out.print(Padding(_("{clause} is gone. It spoke to {count} examples.").format(**gone), (0, 2)), style="yellow", markup=False)
    for clause, changes in by_clause(row["changes"]).items():
        out.print()
        out.print(Text.assemble((clause, "bold cyan"), "  ", _("{count} answers").format(count=len(changes))))
        for change in changes[:SHOWN]:
            out.print(Padding(Text(f"“{change['draft'] or change['picture_shows']}”"), (0, 2)))
            out.print(Padding(_whose(change), (0, 4)))


def by_clause(changes: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The changes under the first clause that explains each, other advice first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for change in sorted(changes, key=lambda change: change["was"]["advice"] == change["now"]["advice"]):
        found.setdefault((change["clauses"] or [_("No clause alone")])[0], []).append(change)
    return found


def _whose(change: dict[str, Any]) -> Text:
    who = [change["role"], change["standing"].replace("_", " "), _("front line") if change["front_line"] else ""]
    was, now = change["was"], change["now"]
    before, after = (
        Text.assemble(_advice(side["advice"]), f" ({', '.join(side['clauses'])})" if side["clauses"] else "") for side in (was, now)
    )
    return Text.assemble((", ".join(part for part in who if part), "dim"), ": ", before, " → ", after)


def _advice(word: str) -> Text:
    return Text(headlines()[word][0].rstrip("."), style="bold")
