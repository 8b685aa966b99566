"""Documents made for the tests in every format, from one text: the fixture in our own words, and the council's own where it is there."""

import html
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from tests.conftest import require

HERE = Path(__file__).parent
SALTMERE = (HERE / "saltmere.txt").read_text(encoding="utf-8")
COUNCILS_OWN = HERE.parents[2] / "shared" / "hrsm1-d3.txt"
NUMBERED = re.compile(r"(?:- )?((?:\d+\.)+) (.*)")
FRONT = {"Document Control", "Change History", "Related Documents", "Contents"}
RAISED = str.maketrans("¹²³", "123")
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def councils_own() -> str:
    """HRSM1 D3, which is the council's and not kept here; skip loudly where it is not beside the checkout."""
    if not COUNCILS_OWN.is_file():
        require("guidance", "hrsm1-d3.txt is not in the folder `shared` beside the checkout")
    return COUNCILS_OWN.read_text(encoding="utf-8")


class Piece(NamedTuple):
    """A line of the text: front page or not, its number, whether it is a bullet, heading or footnote, its columns."""

    text: str
    number: str = ""
    bullet: bool = False
    heading: bool = False
    note: str = ""
    cells: tuple[str, ...] = ()
    apart: bool = False


def pieces(text: str) -> Iterator[Piece]:
    """The lines of a text that hold words."""
    body, apart = False, True
    for line in text.split("\n"):
        body = body or line.startswith("1. ")
        if line.strip():
            yield _piece(line, body=body)._replace(apart=apart)
        apart = not line.strip()


def _piece(line: str, *, body: bool) -> Piece:
    if not body:
        cells = tuple(line.split("\t")) if "\t" in line else ()
        return Piece(line, heading=line in FRONT, cells=cells)
    if found := NUMBERED.match(line):
        return Piece(found[2], number=found[1], heading=found[1].count(".") == 1)
    if line[0] in "¹²":
        return Piece(line[1:].strip(), note=line[0].translate(RAISED))
    return Piece(line[2:] if line.startswith("- ") else line, bullet=line.startswith("- "), heading=line.startswith("Appendix"))


def as_typed_docx(text: str) -> bytes:
    """Every line a paragraph, its number and its dash typed."""
    import docx

    made = docx.Document()
    for line in filter(str.strip, text.split("\n")):
        made.add_paragraph(line)
    return _saved(made)


def as_numbered_docx(text: str) -> bytes:
    """Headings, tables, Word's automatic numbering, real bullets."""
    import docx

    made = docx.Document()
    _add_lists(made)
    rows: list[tuple[str, ...]] = []
    for piece in pieces(text):
        if rows and (not piece.cells or piece.apart):
            _add_table(made, rows)
            rows = []
        if piece.cells:
            rows.append(piece.cells)
        elif piece.note:
            made.add_paragraph("⁰¹²³"[int(piece.note)] + " " + piece.text)
        elif piece.heading:
            _number(made.add_heading(piece.text, 1), 90 if piece.number else 0, 0)
        else:
            level = piece.number.count(".") - 1
            _number(made.add_paragraph(piece.text), 90 if piece.number else 91 if piece.bullet else 0, max(level, 0))
    return _saved(made)


def _add_lists(made: Any) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{"".join(f"%{nth}." for nth in range(1, at + 2))}"/></w:lvl>'
        for at in range(4)
    )
    bullet = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    root = made.part.numbering_part.element
    first = root.find(qn("w:num"))
    for id, inner in (("90", levels), ("91", bullet)):
        first.addprevious(parse_xml(f'<w:abstractNum {NAMESPACE} w:abstractNumId="{id}">{inner}</w:abstractNum>'))
        root.append(parse_xml(f'<w:num {NAMESPACE} w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>'))


def _number(paragraph: Any, list_id: int, level: int) -> None:
    from docx.oxml import parse_xml

    if list_id:
        inner = f'<w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/>'
        paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:numPr {NAMESPACE}>{inner}</w:numPr>"))


def _add_table(made: Any, rows: list[tuple[str, ...]]) -> None:
    table = made.add_table(0, max(map(len, rows)))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text


def _saved(made: Any) -> bytes:
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def as_odt(text: str) -> bytes:
    """Headings and paragraphs with typed numbers, tables, real bullet lists, real tabs."""
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableRow
    from odf.text import H, List, ListItem, P

    made = OpenDocumentText()
    table = bullets = None
    for piece in pieces(text):
        table = table if piece.cells and not piece.apart else None
        bullets = bullets if piece.bullet else None
        if piece.cells:
            if table is None:
                made.text.addElement(table := Table())
            table.addElement(row := TableRow())
            for words in piece.cells:
                row.addElement(cell := TableCell())
                cell.addElement(P(text=words))
        elif piece.bullet:
            if bullets is None:
                made.text.addElement(bullets := List())
            bullets.addElement(item := ListItem())
            item.addElement(P(text=piece.text))
        else:
            words = f"{piece.number or 'x¹²³'[int(piece.note or 0)] * bool(piece.note)} {piece.text}".strip()
            made.text.addElement(H(outlinelevel=1, text=words) if piece.heading else P(text=words))
    return _saved(made)


def as_html(text: str) -> bytes:
    """Headings, paragraphs, tables and lists; numbers typed."""
    said = ['<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>']
    inside = ""
    for piece in pieces(text):
        wanted = "table" if piece.cells else "ul" if piece.bullet else ""
        if wanted != inside or piece.apart:
            said += [f"</{inside}>"] * bool(inside) + [f"<{wanted}>"] * bool(wanted)
            inside = wanted
        words = html.escape(piece.text)
        if piece.cells:
            said.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in piece.cells) + "</tr>")
        elif piece.bullet:
            said.append(f"<li>{words}</li>")
        elif piece.note:
            said.append(f"<p><sup>{piece.note}</sup> {words}</p>")
        else:
            tag = "h2" if piece.heading else "p"
            said.append(f"<{tag}>{f'{piece.number} {words}'.strip()}</{tag}>")
    return "\n".join([*said, f"</{inside}>" * bool(inside), "</body></html>"]).encode()


def as_markdown(text: str) -> bytes:
    """Headings with hashes, tables with bars, bullets with stars, footnotes in brackets."""
    said: list[str] = []
    before = Piece("")
    for piece in pieces(text):
        if not (before.cells and piece.cells and not piece.apart) and not (before.bullet and piece.bullet):
            said.append("")
        if piece.cells:
            said.append("| " + " | ".join(piece.cells) + " |")
            if not before.cells or piece.apart:
                said.append("|" + " --- |" * len(piece.cells))
        elif piece.note:
            said.append(f"[^{piece.note}]: {piece.text}")
        else:
            said.append("# " * piece.heading + "* " * piece.bullet + f"{piece.number} {piece.text}".strip())
        before = piece
    return re.sub("[¹²]", lambda mark: f"[^{mark[0].translate(RAISED)}]", "\n".join(said)).encode()


def as_pdf(text: str, style: str = "") -> bytes:
    """The page of `as_html` set on A4, each page with the same header, footer and its number."""
    import weasyprint

    margins = '@top-left{content:"Online Conduct Code"} @bottom-right{content:"Page " counter(page) " of " counter(pages)}'
    rules = f"@page{{size:A4;margin:2cm;{margins}}} body{{font:11pt sans-serif}} td{{padding:2pt 8pt;white-space:nowrap}} {style}"
    return bytes(weasyprint.HTML(string=as_html(text).decode()).write_pdf(stylesheets=[weasyprint.CSS(string=rules)]))


FORMATS = {
    "typed.docx": as_typed_docx,
    "numbered.docx": as_numbered_docx,
    "made.odt": as_odt,
    "made.html": as_html,
    "made.md": as_markdown,
    "made.pdf": as_pdf,
    "plain.txt": str.encode,
    "plain.md": str.encode,
}
"""Each format by a file name of its ending."""
