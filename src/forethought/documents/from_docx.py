"""DOCX as blocks: paragraphs with Word's own numbering counted through, tables, footnotes, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from forethought.words import _

from .block import Block, Source
from .packed import Packed, damaged
from .word_numbering import Numbering, number
from .word_styles import Style, styles_of
from .word_text import Words

WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body", "AlternateContent", "Choice"}


def source_of(data: bytes) -> Source:
    """The blocks of a Word document; UnusableDocument where it is damaged."""
    packed = Packed(data)
    parts = _targets(packed, "_rels/.rels", "")
    main = next((target for kind, target in parts if kind == "officeDocument"), "word/document.xml")
    root = packed.xml(main)
    if root is None or not root.tag.endswith("}document"):
        raise damaged()
    return _Reader(packed, root, main).source()


def _targets(packed: Packed, rels: str, folder: str) -> list[tuple[str, str]]:
    """The parts that a part points to, by what they are to it; nothing outside the file."""
    root = packed.xml(rels)
    nodes = [] if root is None else [node for node in root if node.get("TargetMode") != "External"]
    found = [((node.get("Type") or "").rpartition("/")[2], node.get("Target") or "") for node in nodes]
    return [(kind, target.lstrip("/") if target.startswith("/") else folder + target) for kind, target in found]


class _Reader:
    def __init__(self, packed: Packed, root: Any, main: str) -> None:
        self.packed, self.root = packed, root
        self.w = root.tag.removesuffix("document")
        folder, _slash, file = main.rpartition("/")
        prefix = f"{folder}/" if folder else ""
        self.parts = _targets(packed, f"{prefix}_rels/{file}.rels", prefix)
        self.numbering = Numbering(self._part("numbering"), self.w)
        self.styles = styles_of(self._part("styles"), self.w)
        self.words = Words(self.w)
        self.place = 0

    def _part(self, kind: str) -> Any:
        return next((self.packed.xml(target) for name, target in self.parts if name == kind), None)

    def source(self) -> Source:
        body = self.root.find(f"{self.w}body")
        blocks = [*self._blocks(body)] if body is not None else []
        blocks += self._notes()
        margins = [block for kind in ("header", "footer") for block in self._margins(kind)]
        return Source(tuple(blocks), tuple(margins), tuple(self._remarks()))

    def _margins(self, kind: str) -> Iterator[Block]:
        for target in dict.fromkeys(target for name, target in self.parts if name == kind):
            root = self.packed.xml(target)
            if root is not None:
                yield from self._blocks(root)

    def _blocks(self, node: Any) -> Iterator[Block]:
        for child in node:
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name in WRAPPERS:
                yield from self._blocks(child)

    def _paragraph(self, node: Any) -> Iterator[Block]:
        self.place += 1
        text = self.words.of(node).strip(" \n")
        style, num, level = self._style(node)
        label, bullet = self.numbering.next(num, level) if num else ("", False)  # Word numbers an empty paragraph too
        if text.strip():
            shape = Block(
                label=label, bullet=bullet, depth=level + style.deeper if num else 0,
                heading=style.heading, quote=style.is_quote, listed=style.is_listed,
                place=_("paragraph {number}").format(number=self.place),
            )  # fmt: skip
            yield from _by_lines(shape, text)
        for box in node.iter(f"{self.w}txbxContent"):
            if not any(above.tag.endswith("}Fallback") for above in box.iterancestors()):
                yield from self._blocks(box)

    def _style(self, node: Any) -> tuple[Style, str, int]:
        """The style of a paragraph, and the list and the level it stands in; no list is an empty name."""
        w = self.w
        named = node.find(f"{w}pPr/{w}pStyle")
        id = "" if named is None else named.get(f"{w}val") or ""
        style = self.styles.get(id, self.styles[""])
        num, at = node.find(f"{w}pPr/{w}numPr/{w}numId"), node.find(f"{w}pPr/{w}numPr/{w}ilvl")
        outline = node.find(f"{w}pPr/{w}outlineLvl")
        if outline is not None:
            style = style._replace(outline=number(outline, f"{w}val"))
        name = style.num if num is None else num.get(f"{w}val") or ""
        if at is not None:
            level = number(at, f"{w}val")
        elif style.level >= 0:
            level = style.level
        else:
            level = self.numbering.level_of_style(name, style.numbered_by)
        return style, "" if name == "0" else name, level

    def _table(self, node: Any) -> Iterator[Block]:
        rows = [row for row in node.iter(f"{self.w}tr") if next(row.iterancestors(f"{self.w}tbl")) is node]
        cells = [[cell for cell in row.iter(f"{self.w}tc") if next(cell.iterancestors(f"{self.w}tr")) is row] for row in rows]
        if cells and max(map(len, cells)) == 1:
            for row in cells:
                for cell in row:
                    yield from self._blocks(cell)
            return
        texts = tuple(tuple(self._cell(cell) for cell in row) for row in cells)
        if any(any(row) for row in texts):
            yield Block(rows=texts, place=_("paragraph {number}").format(number=self.place))

    def _cell(self, cell: Any) -> str:
        """The words of a cell, with its numbers, a line for each paragraph."""
        lines = []
        for block in self._blocks(cell):
            text = "\n".join(" | ".join(row) for row in block.rows) or block.text
            lines.append(f"{block.label or '•' * block.bullet} {text}".strip())
        return "\n".join(lines)

    def _notes(self) -> Iterator[Block]:
        """The footnotes and endnotes that the text refers to."""
        for kind in ("footnote", "endnote"):
            root = self._part(kind + "s")
            for node in root if root is not None else ():
                number = self.words.notes.get((kind, node.get(f"{self.w}id") or ""))
                text = " ".join(" ".join(block.text.split()) for block in self._blocks(node)) if number else ""
                if text:
                    yield Block(text, note=str(number))

    def _remarks(self) -> Iterator[str]:
        if self.words.deleted:
            line = _("Words struck out as tracked changes were left out: {words}.")
            yield line.format(words="; ".join(self.words.deleted))
        if self.words.inserted:
            yield _("Words put in as tracked changes were read as if accepted.")
        if self.words.hidden:
            yield _("Hidden words were left out: {words}.").format(words="; ".join(self.words.hidden))
        if (comments := self._part("comments")) is not None and len(comments):
            yield _("{count} comments were left out.").format(count=len(comments))


def _by_lines(shape: Block, text: str) -> Iterator[Block]:
    """A paragraph, or one for each line in it that begins with a number or a bullet of its own."""
    from .labels import starts_anew

    lines: list[str] = []
    for line in filter(str.strip, text.split("\n")):
        if lines and not starts_anew(line.strip()):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line.strip(" "))
    for nth, line in enumerate(lines):
        yield shape._replace(text=line) if nth == 0 else Block(line, place=shape.place)
