"""The tree as one page of HTML that stands alone: headings in their order, a contents list, tables with heads, print styles."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from forethought.words import _, language

from .labels import TO_RAISED
from .shown_fields import fields_shown, heading_of, tables_shown
from .tree import Clause, Section, Tree, is_numbered

STYLE = """
body { font: 1.1rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; overflow-wrap: anywhere; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; }
h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; } a { color: #1d4f7c; }
.number { font-weight: bold; } .below { margin-left: 1.5rem; } li { margin: .4rem 0; }
blockquote { border-left: .3rem solid #b1b4b6; margin-left: 0; padding-left: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border-bottom: 1px solid #b1b4b6; padding: .4rem; text-align: left; vertical-align: top; }
.note { font-size: .95rem; } .lettered { list-style: none; padding-left: 1rem; } :target { outline: 3px solid #ffdd00; }
@page { size: A4; margin: 2cm; @bottom-left { content: string(name); font: 9pt Arial, sans-serif; }
@bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; } }
@media print { body { font-size: 11pt; max-width: none; padding: 0; } nav { display: none; } h1 { string-set: name content(); }
h2, h3 { break-after: avoid; } }
"""


def page_of(tree: Tree) -> str:
    """The whole page."""
    name = " ".join(filter(None, (tree.reference, tree.version)))
    title = tree.title or name or _("Guidance")
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
    parts = [
        f'<!DOCTYPE html>\n<html lang="{escape(language())}"><head>{head}<style>{STYLE}</style></head>\n<body><main>',
        f"<h1>{escape(title)}</h1>",
        *_sheet(tree),
        *(_paragraphs(section) for section in tree.sections if section.number == "front"),
        *_contents([section for section in tree.sections if section.number != "front"]),
        *(line for section in tree.sections if section.number != "front" for line in _section(section)),
        "</main></body></html>\n",
    ]
    return "\n".join(parts)


def _sheet(tree: Tree) -> Iterator[str]:
    fields = fields_shown(tree.control)
    if fields:
        yield f'<h2 id="control">{escape(_("Document control"))}</h2>\n<table>'
        for called, value in fields:
            yield f'<tr><th scope="row">{escape(called)}</th><td>{escape(value)}</td></tr>'
        yield "</table>"
    for title, columns, rows in tables_shown(tree.control):
        yield f"<h2>{escape(title)}</h2>"
        yield _table([list(columns), *rows])


def _table(rows: list[list[str]], *, head: bool = True) -> str:
    first = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in rows[0])
    shown = [f"<thead><tr>{first}</tr></thead>"] if head else []
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows[head:])
    return f"<table>{''.join(shown)}<tbody>{body}</tbody></table>"


def _contents(sections: list[Section]) -> Iterator[str]:
    if sections:
        yield f'<nav aria-labelledby="contents"><h2 id="contents">{escape(_("Contents"))}</h2>\n<ul>'
        for section in sections:
            yield f'<li><a href="#{_anchor(section.number, "s")}">{escape(heading_of(section))}</a></li>'
        yield "</ul></nav>"


def _section(section: Section) -> Iterator[str]:
    anchor = _anchor(section.number, "s")
    yield f'<section aria-labelledby="{anchor}"><h2 id="{anchor}">{escape(heading_of(section))}</h2>'
    yield from _below(section.clauses)
    yield "</section>"


def _paragraphs(section: Section) -> str:
    return "\n".join(_below(section.clauses))


def _below(clauses: tuple[Clause, ...]) -> Iterator[str]:
    for is_list, group in groupby(clauses, key=lambda clause: clause.kind == "bullet"):
        if is_list:
            points = list(group)
            lettered = any(not _is_counted(point.id) for point in points)
            yield '<ul class="lettered">' if lettered else "<ul>"
            yield from (_point(point, lettered=lettered) for point in points)
            yield "</ul>"
        else:
            for clause in group:
                yield from _clause(clause)


def _point(point: Clause, *, lettered: bool) -> str:
    letter = f"({point.id.rpartition('(')[2]} " if lettered else ""
    inner = "\n".join(_below(point.children))
    return f'<li id="{_anchor(point.id)}">{escape(letter + point.text)}{inner}</li>'


def _is_counted(id: str) -> bool:
    return id.rpartition("(")[2].rstrip(")").isdecimal()


def _clause(clause: Clause) -> Iterator[str]:
    anchor, text = _anchor(clause.id), escape(clause.text)
    if is_numbered(clause):
        text = f'<span class="number">{clause.id}.</span> {text}'
    if clause.kind == "quote":
        yield f'<blockquote id="{anchor}"><p>{text}</p></blockquote>'
    elif clause.kind == "table":
        yield f'<div id="{anchor}">{_table([line.split(" | ") for line in clause.text.splitlines()], head=False)}</div>'
    elif clause.kind == "note" and clause.id.startswith("fn"):
        yield f'<p class="note" id="{anchor}">{clause.id[2:].translate(TO_RAISED)} {text}</p>'
    else:
        yield f'<p id="{anchor}">{text}</p>'
    if clause.children:
        yield f'<div class="below">{chr(10).join(_below(clause.children))}</div>'


def _anchor(id: str, letter: str = "c") -> str:
    return escape(f"{letter}-{id}".replace(" ", "-"))
