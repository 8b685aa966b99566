"""forethought rules: The checks, each with the clauses it serves, and the readers."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from forethought.checks.engine import check_named
from forethought.guidance import Edition
from forethought.reading import readers
from forethought.words import _

from .batch import print_row
from .edition import add_edition_arguments, edition_for


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The rules of one edition."""
    add_edition_arguments(parser)
    parser.add_argument("--json", action="store_true", help="write a list as JSON")


def run(args: argparse.Namespace) -> int:
    """Always answered."""
    rows = list(rule_rows(edition_for(args)))
    if args.json:
        print_row(rows)
    else:
        _show(rows)
    return 0


def rule_rows(edition: Edition) -> Iterator[dict[str, Any]]:
    """Every check that a clause names, then every reader, with the first line of what it says of itself."""
    served: dict[str, list[str]] = {}
    for clause in edition.clauses:
        for name in clause.checks:
            served.setdefault(name, []).append(clause.id)
    for name, clauses in served.items():
        yield {"rule": name, "is": "check", "about": _about(check_named(name)), "clauses": clauses}
    for name, reader in readers().items():
        yield {"rule": name, "is": "reader", "about": _about(reader), "clauses": []}


def _about(module: Any) -> str:
    return str(module.__doc__ or "").splitlines()[0]


def _show(rows: list[dict[str, Any]]) -> None:
    from rich.table import Table

    from .show import console

    table = Table(_("Rule"), _("Is"), _("Clauses"), _("About"), box=None, pad_edge=False)
    for row in rows:
        table.add_row(row["rule"], row["is"], ", ".join(row["clauses"]), row["about"])
    console().print(table)
