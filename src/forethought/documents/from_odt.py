"""ODT as blocks: headings, paragraphs, lists with their numbers, tables, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from forethought.words import _

from .block import Block, Source
from .labels import TO_RAISED
from .odt_numbering import OdtLists
from .packed import Packed, damaged

PASSED_OVER = {"tracked-changes", "sequence-decls", "forms", "variable-decls", "user-field-decls"}
SAID = {"tab": "\t", "line-break": "\n"}
SPACES = 1_000


def source_of(data: bytes) -> Source:
    """The blocks of an OpenDocument text; UnusableDocument where it is damaged."""
    packed = Packed(data)
    content = packed.xml("content.xml")
    if content is None:
        raise damaged()
    body = next((node for node in content.iter() if _name(node) == "text" and _name(node.getparent()) == "body"), None)
    if body is None:
        raise damaged()
    reader = _Reader(content, packed.xml("styles.xml"))
    blocks = (*reader.blocks(body), *reader.notes)
    warnings = []
    if any(_name(node) == "tracked-changes" and len(node) for node in body):
        warnings.append(_("The document has tracked changes. We read it as if all were accepted."))
    if reader.comments:
        warnings.append(_("{count} comments were left out.").format(count=reader.comments))
    return Source(blocks, tuple(reader.margins()), tuple(warnings))


class _Reader:
    def __init__(self, content: Any, styles: Any) -> None:
        self.lists = OdtLists([root for root in (styles, content) if root is not None])
        self.styles = styles
        self.notes: list[Block] = []
        self.comments = 0

    def margins(self) -> Iterator[Block]:
        """Headers and footers of the pages."""
        for node in self.styles.iter() if self.styles is not None else ():
            if re.fullmatch(r"(?:header|footer)(?:-left|-first)?", _name(node)):
                yield from self.blocks(node)

    def blocks(self, node: Any, *, listed: bool = False) -> Iterator[Block]:
        """Everything below a node, in its order."""
        for child in node:
            name = _name(child)
            if name in {"p", "h"}:
                yield from self._paragraph(child, listed=listed)
            elif name == "list":
                yield from self._list(child, (), listed=listed)
            elif name == "table":
                yield from self._table(child)
            elif name not in PASSED_OVER:
                yield from self.blocks(child, listed=listed or name == "table-of-content")

    def _paragraph(self, node: Any, *, listed: bool = False, label: str = "", bullet: bool = False, depth: int = 0) -> Iterator[Block]:
        text = re.sub(r"[\u200b\ufeff\xad]", "", "".join(self._words(node))).replace("\xa0", " ").strip(" \n")
        heading = 0
        style = self.lists.style_of(_get(node, "style-name"))
        if _name(node) == "h":
            level = _get(node, "outline-level")
            heading = int(level) if re.fullmatch(r"\d", level) else 1
            if not label and _get(node, "is-list-header") != "true":
                label = self.lists.outline_label(heading) if text else ""
        if style.list and not label and not bullet and text and not heading:
            label, bullet = self.lists.next(style.list, "", 1)
        if text.strip():
            for nth, line in enumerate(filter(str.strip, text.split("\n"))):
                shape = Block(label=label, bullet=bullet) if nth == 0 else Block()
                quote = "quot" in style.name.lower()
                heading = heading or int(style.name.lower() == "title")
                yield shape._replace(text=line.strip(" "), depth=depth, heading=heading, quote=quote, listed=listed)
        for box in node.iter():
            if _name(box) == "text-box":
                yield from self.blocks(box, listed=listed)

    def _list(self, node: Any, above: tuple[str, ...], *, listed: bool) -> Iterator[Block]:
        style = _get(node, "style-name") or (above[0] if above else "")
        id = above[1] if above else self.lists.begin(node, style)
        level = len(above) - 1 if above else 1
        for item in node:
            if _name(item) not in {"list-item", "list-header"}:
                continue
            first = _name(item) == "list-item"
            for child in item:
                if _name(child) == "list":
                    yield from self._list(child, (style, id, *above[2:], "") if above else (style, id, ""), listed=listed)
                elif _name(child) in {"p", "h"}:
                    start = _get(item, "start-value")
                    label, bullet = self.lists.next(style, id, level, start) if first else ("", False)
                    yield from self._paragraph(child, listed=listed, label=label, bullet=bullet, depth=level - 1)
                    first = False
                else:
                    yield from self.blocks(child, listed=listed)

    def _table(self, node: Any) -> Iterator[Block]:
        own = [row for row in node.iter() if _name(row) == "table-row" and _table_of(row) is node]
        rows = [tuple(self._cell(cell) for cell in row if _name(cell) in {"table-cell", "covered-table-cell"}) for row in own]
        if rows and max(map(len, rows)) == 1:
            yield from (Block(line) for row in rows for line in row[0].split("\n") if line.strip())
        elif any(any(row) for row in rows):
            yield Block(rows=tuple(rows))

    def _cell(self, cell: Any) -> str:
        lines = []
        for block in self.blocks(cell):
            text = "\n".join(" | ".join(row) for row in block.rows) or block.text
            lines.append(f"{block.label or '•' * block.bullet} {text}".strip())
        return "\n".join(lines)

    def _words(self, node: Any) -> Iterator[str]:
        yield node.text or ""
        for child in node:
            name = _name(child)
            if name == "s":
                count = _get(child, "c")
                yield " " * min(int(count) if count.isdecimal() else 1, SPACES)
            elif name in SAID:
                yield SAID[name]
            elif name == "note":
                yield self._note(child)
            elif name == "annotation":
                self.comments += 1
            elif name not in {"text-box", "annotation-end"}:
                said = "".join(self._words(child))
                raised = self.lists.style_of(_get(child, "style-name")).raised and re.fullmatch(r"\s*\d{1,3}\s*", said)
                yield said.strip().translate(TO_RAISED) if raised else said
            yield child.tail or ""

    def _note(self, node: Any) -> str:
        """Keep a footnote for the end; its mark."""
        number = str(len(self.notes) + 1)
        self.notes.append(Block(note=number))
        body = next((child for child in node if _name(child) == "note-body"), None)
        said = " ".join(" ".join(block.text.split()) for block in self.blocks(body)) if body is not None else ""
        self.notes[int(number) - 1] = Block(said, note=number)
        return number.translate(TO_RAISED)


def _table_of(row: Any) -> Any:
    return next(above for above in row.iterancestors() if _name(above) == "table")


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if node is not None and isinstance(node.tag, str) else ""


def _get(node: Any, name: str) -> str:
    """An attribute by its local name."""
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")
