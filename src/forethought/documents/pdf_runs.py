"""The words of a PDF page with their places: runs of text put together into lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, StreamObject

from .labels import TO_RAISED
from .pdf_dots import dots_of
from .pdf_forms import form_named
from .pdf_pen import PartNamed, Pen

# `extract_text` loses the columns or, in its layout mode, the space between two words; so the places are read here.

SPACE, COLUMN = 0.15, 0.9
"""Gaps between runs, in heights of the letters, from which on they are words, or columns, apart."""
SAME_LINE = 0.6
UNSEEN = re.compile("[\u200b\ufeff\x00-\x08]")
DOT = 3.0
"""How far the middle of a drawn bullet stands above the line."""
RAISED, HIGH, SMALLER = 0.12, 0.25, 0.85
"""How far above the line, and how small, the mark of a footnote is."""


class Run(NamedTuple):
    """A piece of text: where it begins and ends, its base line (from the top, downwards), and the height of its letters, in points."""

    x: float
    y: float
    end: float
    height: float
    text: str
    bold: bool


class Cell(NamedTuple):
    """A part of a line that stands apart from the next."""

    x: float
    text: str
    end: float = 0.0


class PageLine(NamedTuple):
    """A line of a page; ``column`` is 1 or 2 where it is set in two."""

    cells: tuple[Cell, ...]
    y: float
    end: float
    height: float
    bold: bool
    page: int
    column: int = 0

    @property
    def text(self) -> str:
        """The words, columns parted by tabs."""
        return "\t".join(cell.text for cell in self.cells)

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.cells[0].x


def lines_of(page: PageObject, number: int) -> list[PageLine]:
    """The lines of a page from top to bottom."""
    held: list[Run] = []
    lines = []
    runs = sorted(_runs(page), key=lambda run: (run.y, run.x))
    for run in runs if any(run.text.strip() for run in runs) else ():
        if held and run.y - held[0].y > SAME_LINE * max(held[0].height, run.height):
            lines.append(_line(held, number))
            held = []
        held.append(run)
    if held:
        lines.append(_line(held, number))
    return [line for line in lines if line.text.strip("\t •")]


def _runs(page: PageObject) -> Iterator[Run]:
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if not isinstance(contents, ArrayObject | StreamObject):
        return
    every = ContentStream(contents, page.pdf, "bytes").operations
    top = float(page.mediabox.top)
    for x, y in dots_of(every):
        yield Run(x, top - y + DOT, x, 1.0, "• ", bold=False)
    for shown in Pen(page._layout_mode_fonts(), _parts_of(page.get("/Resources"), page.pdf)).follow(every):
        text = shown.text if shown.text.isascii() else UNSEEN.sub("", shown.text).replace("\xa0", " ")
        if text:
            name = shown.font.lower()
            y = shown.y if shown.upside_down else top - shown.y
            yield Run(shown.x, y, shown.end, shown.height, text, "bold" in name or "black" in name)


def _parts_of(resources: Any, pdf: Any) -> PartNamed:
    def part_named(name: str) -> tuple[Any, list[float], dict[str, Any], Any] | None:
        form = form_named(resources.get_object() if resources is not None else None, name, pdf)
        return (form.operations, form.matrix, form.fonts, _parts_of(form.resources, pdf)) if form else None

    return part_named


def _line(runs: list[Run], page: int) -> PageLine:
    runs = sorted(runs, key=lambda run: run.x)
    letters = Counter[float]()
    for run in runs:
        letters[run.y] += len(run.text)
    level = letters.most_common(1)[0][0]
    base = max((run for run in runs if run.y == level), key=lambda run: run.height)
    cells: list[Cell] = []
    end = runs[0].x
    for run in runs:
        text = _marked(run, base)
        gap = run.x - end
        if not cells or (gap > COLUMN * base.height and text.strip() and cells[-1].text != "• "):
            cells.append(Cell(run.x, text.lstrip(), run.end))
        else:
            apart = gap > SPACE * base.height and not cells[-1].text.endswith(" ") and not text.startswith(" ")
            cells[-1] = Cell(cells[-1].x, cells[-1].text + " " * apart + text, max(cells[-1].end, run.end))
        end = max(end, run.end) if text.strip() else end
    tidy = tuple(Cell(cell.x, " ".join(cell.text.split()), cell.end) for cell in cells if cell.text.strip())
    return PageLine(tidy or (Cell(runs[0].x, ""),), base.y, end, base.height, all(run.bold for run in runs), page)


def _marked(run: Run, base: Run) -> str:
    """The text of a run; a small raised number is the mark of a footnote."""
    above = (base.y - run.y) / base.height if base.height else 0.0
    if (above > HIGH or (above > RAISED and run.height < SMALLER * base.height)) and re.fullmatch(r"\s*\d{1,3}\s*", run.text):
        return run.text.strip().translate(TO_RAISED)
    return run.text
