"""PDF as blocks: lines put together from where the letters stand, and paragraphs from the lines."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import reduce
from io import BytesIO
from itertools import pairwise

from pypdf import PdfReader

from forethought.words import _

from .block import Block, Source
from .labels import DASH, QUOTES, label_of, starts_anew
from .paragraphs import Line, blocks_of, joined
from .pdf_columns import in_reading_order
from .pdf_margins import without_margins, without_notes
from .pdf_runs import Cell, PageLine, lines_of
from .tree import UnusableDocument

PAGES = 300
FULL = 0.75
TITLE = 1.15
"""Letters so many times the height of the others are a heading."""
LONGEST_HEADING = 150


def source_of(data: bytes) -> Source:
    """The blocks of a PDF; UnusableDocument where it has a password, too many pages or no text."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it would tell the terminal of every oddity
    try:
        pages = _pages(data)
    except UnusableDocument:
        raise
    except Exception:  # noqa: BLE001  # a hostile file may raise anything
        raise UnusableDocument(_("The PDF is damaged or cut short.")) from None
    if not any(pages):
        raise UnusableDocument(_("The PDF holds no text: it seems to be a scan. Send the document that it was printed from."))
    empty = [str(number) for number, page in enumerate(pages, 1) if not page]
    kept, margins = without_margins(pages)
    blocks = _Pages(kept).blocks()
    return Source(tuple(blocks), tuple(map(Block, margins)), tuple(_remarks(empty)))


def _pages(data: bytes) -> list[list[PageLine]]:
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not _opens(reader):
        raise UnusableDocument(_("The PDF has a password: save it without one."))
    if len(reader.pages) > PAGES:
        raise UnusableDocument(_("The PDF has more than {count} pages.").format(count=PAGES))
    return in_reading_order([lines_of(page, number) for number, page in enumerate(reader.pages, 1)])


def _opens(reader: PdfReader) -> bool:
    """Whether it opens without a password: many are only locked against changes."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # noqa: BLE001  # it may need a library for its cipher, which is as good as a password
        return False


def _remarks(empty: list[str]) -> Iterator[str]:
    yield _("This was read from a PDF, which holds no paragraphs: look at where they begin and end.")
    if empty:
        yield _("These pages hold no text and may be pictures: {pages}.").format(pages=", ".join(empty))


class _Pages:
    """The lines of all pages, and what is usual among them."""

    def __init__(self, pages: list[list[PageLine]]) -> None:
        lines = [line for page in pages for line in page]
        letters = Counter[float]()
        for line in lines:
            letters[round(line.height, 1)] += len(line.text)
        self.height = letters.most_common(1)[0][0] if letters else 10.0
        self.right = {column: max((line.end for line in lines if line.column == column), default=0.0) for column in (0, 1, 2)}
        self.larger = sorted({round(line.height, 1) for line in lines if line.height >= TITLE * self.height}, reverse=True)
        self.pages, self.notes = [], []
        for page in pages:
            kept, notes = without_notes(page, self.height)
            self.pages.append([*_rows(kept)])
            self.notes.append(notes)
        self.pitch = self._pitch()
        self.dashes = _clustered(line.x for line in lines if DASH.match(line.text))
        self.words = set(re.findall(r"[\w-]+", " ".join(line.text for line in lines).lower()))

    def _pitch(self) -> float:
        """The usual distance from a line to the next."""
        steps = Counter(round(below.y - line.y, 1) for page in self.pages for line, below in pairwise(page))
        usual = next((step for step, _count in steps.most_common() if step <= 1.7 * self.height), 1.3 * self.height)
        return max(usual, self.height)

    def blocks(self) -> Iterator[Block]:
        """The paragraphs of the text, then the footnotes."""
        yield from blocks_of(self._lines())
        for notes in self.notes:
            for block in blocks_of(self._line(line, gap=False, nth=line.page)._replace(heading=0) for line in notes):
                label = label_of(block)
                number = label.note or label.number
                yield Block(label.text, note=number) if number else block

    def _lines(self) -> Iterator[Line]:
        before: PageLine | None = None
        heading = 0
        for page in self.pages:
            for nth, line in enumerate(page):
                if before is None:
                    gap = True
                elif nth and line.y > before.y:
                    gap = line.y - before.y > 1.25 * self.pitch * max(line.height / self.height, 1.0)
                else:
                    gap = not self._carries_over(before, line)
                made = self._line(line, gap=gap, nth=line.page)
                if heading and before is not None and before.bold and line.bold and not gap and not starts_anew(line.text):
                    made = made._replace(heading=heading)  # a bold heading of two lines, no larger than the text
                yield made
                before, heading = line, made.heading

    def _carries_over(self, before: PageLine, line: PageLine) -> bool:
        """Whether a paragraph goes on behind the end of a page."""
        anew = starts_anew(line.text) or line.text.startswith(QUOTES) or len(line.cells) > 1
        ended = before.text.endswith((".", "!", "?", ":", ";"))
        return not anew and (line.text[:1].islower() or self._is_full(before, 0.93 if ended else FULL))

    def _is_full(self, line: PageLine, least: float = FULL) -> bool:
        """Whether a line reaches so near to the right margin that the next may carry it on."""
        return line.end > least * self.right[line.column]

    def _line(self, line: PageLine, *, gap: bool, nth: int) -> Line:
        text = self._without_hyphen(line.text)
        indent = 2 * next((rank for rank, x in enumerate(self.dashes) if abs(line.x - x) < 6), 0)
        heading = self._heading(line)
        place = _("page {number}").format(number=nth)
        return Line(text, gap=gap, indent=indent, place=place, heading=heading, full=self._is_full(line))

    def _heading(self, line: PageLine) -> int:
        size = round(line.height, 1)
        if len(line.cells) > 2 or len(line.text) > LONGEST_HEADING or line.text.endswith("."):
            return 0
        if size in self.larger:
            return self.larger.index(size) + 1
        numbered = bool(re.match(r"^\d{1,2}\.?\s", line.text))
        return len(self.larger) + 1 if line.bold and numbered else 0

    def _without_hyphen(self, text: str) -> str:
        """A hyphen at the end of a line is marked as soft where the document has the word without it, as it is where it was set so."""
        if text.endswith(("\u2010", "\xad")):
            return text[:-1] + "\xad"
        return text


def _rows(lines: list[PageLine]) -> Iterator[PageLine]:
    """The lines, those of a table put together where its cells run over several."""
    steps = sorted(below.y - line.y for line, below in pairwise(lines) if len(line.cells) > 1 and len(below.cells) > 1)
    usual = steps[len(steps) // 2] if steps else 0.0
    held: PageLine | None = None
    last = 0.0
    for line in lines:
        if held is not None and line.y - last < 0.85 * usual and _is_below(line, held):
            held = held._replace(cells=_together(held.cells, line.cells))
        else:
            if held is not None:
                yield held
            held = line
        last = line.y
    if held is not None:
        yield held


def _is_below(line: PageLine, row: PageLine) -> bool:
    """Whether every cell of a line stands right below one of the row."""
    return len(row.cells) > 1 and all(any(abs(cell.x - above.x) < 3 for above in row.cells) for cell in line.cells)


def _together(above: tuple[Cell, ...], below: tuple[Cell, ...]) -> tuple[Cell, ...]:
    def with_more(cell: Cell) -> Cell:
        more = [other.text for other in below if abs(cell.x - other.x) < 3]
        return cell._replace(text=reduce(joined, more, cell.text))

    return tuple(map(with_more, above))


def _clustered(places: Iterable[float]) -> list[float]:
    """The places where list points begin, those within six points of each other as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] >= 6:
            found.append(place)
    return found
