"""The tree as a Word document: its own styles for headings, points and quotations, numbers as text so that they cannot shift."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from forethought.words import _

from .labels import TO_RAISED
from .shown_fields import fields_shown, heading_of, tables_shown
from .tree import Clause, Section, Tree, is_numbered

DEEPEST = 3
"""Word's own styles for points go three deep."""


def docx_of(tree: Tree) -> bytes:
    """The whole document."""
    made = Document()
    name = " ".join(filter(None, (tree.reference, tree.version)))
    made.core_properties.title = tree.title or name
    made.core_properties.author = ""
    made.core_properties.comments = ""
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    made.add_heading(tree.title or name or _("Guidance"), 0)
    _add_sheet(made, tree)
    for section in tree.sections:
        _add_section(made, section)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _add_sheet(made: Any, tree: Tree) -> None:
    fields = fields_shown(tree.control)
    if fields:
        made.add_heading(_("Document control"), 1)
        _add_table(made, [list(field) for field in fields], head=False)
    for title, columns, rows in tables_shown(tree.control):
        made.add_heading(title, 1)
        _add_table(made, [list(columns), *rows])


def _add_table(made: Any, rows: list[list[str]], *, head: bool = True) -> None:
    table = made.add_table(0, max(map(len, rows)), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text
    if head:
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(properties.makeelement(qn("w:tblHeader"), {}))


def _add_section(made: Any, section: Section) -> None:
    if section.number != "front":
        made.add_heading(heading_of(section), 1)
    for clause in section.clauses:
        _add_clause(made, clause, 0)


def _add_clause(made: Any, clause: Clause, depth: int) -> None:
    if clause.kind == "table":
        _add_table(made, [line.split(" | ") for line in clause.text.splitlines()], head=False)
    elif clause.kind == "bullet":
        _add_point(made, clause, depth)
        depth += 1
    elif clause.kind == "note" and clause.id.startswith("fn"):
        made.add_paragraph(f"{clause.id[2:].translate(TO_RAISED)} {clause.text}")
    else:
        text = f"{clause.id}. {clause.text}" if is_numbered(clause) else clause.text
        made.add_paragraph(text, style="Quote" if clause.kind == "quote" else None)
    for child in clause.children:
        _add_clause(made, child, depth)


def _add_point(made: Any, point: Clause, depth: int) -> None:
    letter = point.id.rpartition("(")[2].rstrip(")")
    if letter.isdecimal():
        style = "List Bullet" if not depth else f"List Bullet {min(depth + 1, DEEPEST)}"
        made.add_paragraph(point.text, style=style)
    else:
        made.add_paragraph(f"({letter}) {point.text}")
