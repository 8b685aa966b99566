"""An imported document as a person likes to read it at a terminal."""

from __future__ import annotations

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from forethought.documents import Clause, Tree
from forethought.words import _

from .show import console


def show_document(tree: Tree) -> None:
    """The control sheet, each section with its clauses, then what to look at before it is adopted."""
    out = console()
    name = " ".join(filter(None, (tree.reference, tree.version)))
    out.print(Text.assemble((name or _("No reference"), "bold"), "  ", (tree.title, "bold")))
    out.print(Padding(_sheet(tree), (1, 2)))
    for section in tree.sections:
        out.print(Text(f"{section.number}  {section.title}", style="bold"))
        for clause in section.clauses:
            _show(clause, 2)
        out.print()
    out.print(Text(_("{count} things to look at before you use it.").format(count=len(tree.warnings)), style="bold"))
    for warning in tree.warnings:
        out.print(Padding(Text(warning), (0, 2)))


def _sheet(tree: Tree) -> Table:
    sheet = Table.grid(padding=(0, 2))
    for name, value in tree.control.items():
        if isinstance(value, str):
            sheet.add_row(Text(f"control.{name}", style="dim"), Text(value) if value else Text(_("(blank)"), style="yellow"))
        for row in value if isinstance(value, list) else ():
            sheet.add_row(Text(f"control.{name}", style="dim"), Text(", ".join(filter(None, row.values()))))
    return sheet


def _show(clause: Clause, indent: int) -> None:
    line = Table.grid(padding=(0, 2))
    line.add_column(no_wrap=True)
    line.add_column(ratio=1)
    line.add_row(Text(clause.id, style="cyan"), Text(clause.text))
    console().print(Padding(line, (0, 0, 0, indent)))
    for child in clause.children:
        _show(child, indent + 2)
