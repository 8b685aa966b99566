"""HTML as blocks: headings, paragraphs, lists with their numbers, tables; nothing is fetched and no script is run."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from forethought.words import _

from .block import Block, Source
from .from_text import decoded
from .labels import TO_RAISED, starts_anew
from .numerals import NAMES, written

APART = {
    "p", "div", "section", "article", "main", "header", "footer", "aside", "address", "figure", "figcaption", "dt", "dd", "dl", "pre",
    "form", "fieldset", "details", "summary", "hr", "body", "caption", "thead", "tbody", "tfoot", "legend", "center", "nav", "blockquote",
    "table",
}  # fmt: skip
UNSEEN = {"script", "style", "template", "head", "noscript", "title", "svg", "math", "iframe", "object", "select", "button"}
VOID = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "source", "track", "wbr"}
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
DEEPEST = 2_000
TITLE = 120
"""Letters that a section's title has at most."""


def source_of(data: bytes) -> Source:
    """The blocks of a page; its title is taken where the page itself has none."""
    no_warnings: tuple[str, ...] = ()
    named = CHARSET.search(data[:2048])
    if named and named[1].lower() in {b"windows-1252", b"iso-8859-1", b"latin-1", b"latin1"}:
        text, warnings = data.decode("cp1252", "replace"), no_warnings
    else:
        text, warnings = decoded(data)
    page = _Page()
    page.feed(text)
    page.close()
    page.end_block()
    struck = (_("Words struck out were left out: {words}.").format(words="; ".join(page.struck)),) if page.struck else ()
    return Source(tuple(page.blocks), warnings=(*warnings, *struck))


class _List:
    """A list that is open: the number of its last item, and how it writes it (empty: a bullet)."""

    def __init__(self, form: str, start: int, step: int = 1) -> None:
        self.form, self.number, self.step = form, start - step, step
        self.holds_titles = False


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.said: list[str] = []
        self.shape = Block()
        self.open: list[str] = []
        self.lists: list[_List] = []
        self.rows: list[list[str]] = []
        self.tables = 0
        self.struck: list[str] = []
        self.typed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self.said.append("\n")
        elif tag in {"td", "th"}:
            self._start_cell()
        elif tag == "tr":
            self._start_row()
        elif not self.tables:
            self._start_block(tag, given)
        elif tag in APART | {"li"}:
            self.said.append("\n")
        self.tables += tag == "table"
        if tag not in VOID and len(self.open) < DEEPEST:
            self.open.append(tag)

    def _start_block(self, tag: str, given: dict[str, str]) -> None:
        if tag in {"ul", "ol"}:
            self.end_block()
            self.lists.append(_list(tag, given))
        elif tag == "li":
            self.end_block()
            self.shape = self._item(given)
        elif re.fullmatch(r"h[1-6]", tag):
            self.end_block()
            numbered = self.shape.label and "li" in self.open  # the number of a list item that begins with a heading
            self.shape = (self.shape if numbered else Block())._replace(heading=int(tag[1]))
        elif tag in APART:
            self.end_block()

    def _item(self, given: dict[str, str]) -> Block:
        depth = max(len(self.lists) - 1, 0)
        listed = "nav" in self.open
        if not self.lists or not self.lists[-1].form:
            return Block(bullet=True, depth=depth, listed=listed)
        inner = self.lists[-1]
        inner.holds_titles = False
        inner.number = int(given["value"]) if re.fullmatch(r"\d{1,6}", given.get("value", "")) else inner.number + inner.step
        label = written(inner.number, inner.form) + "."
        if inner.form == "decimal" and all(outer.form == "decimal" and outer.holds_titles for outer in self.lists[:-1]):
            label = "".join(f"{each.number}." for each in self.lists)  # a list in a list of titles numbers clauses: 1., 1.1., 1.1.1.
        return Block(label=label, depth=depth, listed=listed)

    def _start_row(self) -> None:
        if self.tables:
            self._end_cell()
            self.rows.append([])

    def _start_cell(self) -> None:
        if self.tables:
            self._end_cell()
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append("")

    def _end_cell(self) -> None:
        text = _tidy("".join(self.said), "\n")
        self.said = []
        if text and self.rows and self.rows[-1]:
            self.rows[-1][-1] = f"{self.rows[-1][-1]}\n{text}".strip()
        elif text:
            self.blocks.append(Block(text))

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self.tables:
            self.tables -= 1
            if not self.tables:
                self._end_table()
        elif tag in {"ul", "ol"} and not self.tables:
            self.end_block()
            self.lists = self.lists[:-1]
        elif not self.tables and (tag in APART or tag == "li" or re.fullmatch(r"h[1-6]", tag)):
            self.end_block()
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def _end_table(self) -> None:
        self._end_cell()
        rows, self.rows = [row for row in self.rows if row], []
        if rows and max(map(len, rows)) == 1:
            self.blocks += [Block(line) for row in rows for line in row[0].split("\n") if line]
        elif any(any(row) for row in rows):
            self.blocks.append(Block(rows=tuple(map(tuple, rows))))

    def handle_data(self, data: str) -> None:
        inside = set(self.open[-DEEPEST:]) if self.open else set()
        if inside & UNSEEN:
            return
        if inside & {"del", "s", "strike"}:
            self.struck += [data.strip()] * bool(data.strip())
            return
        if "pre" not in inside and re.search(r"\S\t", data) and not self.tables:
            self.typed = True  # text that was typed in columns and lines, and only wrapped in a paragraph
        elif "pre" not in inside:
            data = re.sub(r"[ \t\r\n\f]+", " ", data)
        if "sup" in inside and re.fullmatch(r"\s*\[?\d{1,3}\]?\s*", data):
            data = data.strip(" []").translate(TO_RAISED)
        self.said.append(data)

    def end_block(self) -> None:
        """Whatever was said since the last block is a block, or one for each of its lines that begins anew."""
        text, shape = _tidy("".join(self.said), "\n"), self.shape
        self.said = []
        if not text:
            return
        if shape.label and self.lists:
            self.lists[-1].holds_titles = len(self.lists) > 1 or bool(
                shape.heading or (len(text) <= TITLE and not text.endswith((".", ";", ",")))
            )
        inside = set(self.open)
        shape = shape._replace(quote="blockquote" in inside or "q" in inside, listed=shape.listed or "nav" in inside)
        self.blocks += _by_lines(shape, text, apart="pre" in inside or self.typed)
        self.typed = False
        self.shape = Block(depth=shape.depth)


def _list(tag: str, given: dict[str, str]) -> _List:
    if tag == "ul":
        return _List("", 1)
    start = int(given["start"]) if re.fullmatch(r"-?\d{1,6}", given.get("start", "")) else 1
    return _List(NAMES.get(given.get("type", "1"), "decimal"), start, -1 if "reversed" in given else 1)


def _by_lines(shape: Block, text: str, *, apart: bool) -> list[Block]:
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and not apart and not starts_anew(line):
            lines[-1] += " " + line
        else:
            lines.append(line)
    return [shape._replace(text=line) if nth == 0 else Block(line, quote=shape.quote) for nth, line in enumerate(lines)]


def _tidy(text: str, between: str) -> str:
    """The words with single spaces; a tab stays, and so does a line's end."""
    lines = (re.sub(r"[^\S\n\t]+", " ", line).strip(" ") for line in re.sub(r"[\u200b\ufeff\xad]", "", text).split("\n"))
    return between.join(line for line in lines if line.strip())
