"""Pages set in two columns, told from tables: both sides hold lines of text, and hardly a line crosses the gap."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from .pdf_runs import PageLine

LEAST = 4
"""Lines that each side has at least."""
WORDS = 25
"""Letters that a line of a side has on average; the cells of a table have fewer."""
CROSSING = 0.15
"""The part of the lines that may cross the gap: titles, pictures' captions."""


def in_reading_order(pages: list[list[PageLine]]) -> list[list[PageLine]]:
    """The lines of each page, the left column before the right where it has two."""
    edges = [_edge_of(page) for page in pages]
    usual = Counter(edge for edge in edges if edge is not None).most_common(1)
    for nth, page in enumerate(pages):
        if usual and edges[nth] is None and _ends_in(page, usual[0][0]):
            edges[nth] = usual[0][0]
    return [page if edge is None else _ordered(page, edge) for page, edge in zip(pages, edges, strict=True)]


def _ends_in(page: list[PageLine], edge: float) -> bool:
    """Whether a page holds the last lines of two columns, too few to be sure of without the pages before it."""
    return any(abs(cell.x - edge) <= 2 for line in page for cell in line.cells) and not any(_crosses(line, edge) for line in page)


def _ordered(page: list[PageLine], edge: float) -> list[PageLine]:
    """A line across both columns parts what is above from what is below."""
    ordered: list[PageLine] = []
    for crosses, band in groupby(page, key=lambda line: _crosses(line, edge)):
        lines = list(band)
        sides = [lines] if crosses else [_side(lines, edge, column) for column in (1, 2)]
        ordered += [line for side in sides for line in side]
    return ordered


def _edge_of(page: list[PageLine]) -> float | None:
    """Where the right column begins; None where the page is set in one."""
    right = max((line.end for line in page), default=0.0)
    edges = Counter(round(cell.x) for line in page for cell in line.cells if 0.4 * right < cell.x < 0.7 * right)
    if not edges:
        return None
    edge = float(edges.most_common(1)[0][0])
    sides = [[cell for line in _side(page, edge, column) for cell in line.cells] for column in (1, 2)]
    few = any(len(side) < LEAST or sum(len(cell.text) for cell in side) < WORDS * len(side) for side in sides)
    crossing = sum(_crosses(line, edge) for line in page)
    return None if few or crossing > CROSSING * len(page) else edge


def _crosses(line: PageLine, edge: float) -> bool:
    return any(cell.x < edge - 2 and cell.end > edge + 2 for cell in line.cells)


def _side(lines: list[PageLine], edge: float, column: int) -> list[PageLine]:
    """What of the lines stands left (1) or right (2) of the edge."""
    made = []
    for line in lines:
        cells = tuple(cell for cell in line.cells if (cell.x < edge - 2) == (column == 1))
        if cells:
            made.append(line._replace(cells=cells, end=cells[-1].end, column=column))
    return made
