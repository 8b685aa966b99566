"""What repeats at the top and the bottom of the pages of a PDF, and footnotes at their feet, told from the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from .labels import NOTE
from .pdf_runs import PageLine

EDGE = 4
"""Lines at the top and the bottom of a page that may be its header or footer."""
PAGE_NUMBER = re.compile(r"^(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$|^[-–—]\s*\d{1,3}\s*[-–—]$", re.IGNORECASE)


def without_margins(pages: list[list[PageLine]]) -> tuple[list[list[PageLine]], list[str]]:
    """The pages without their headers, footers and numbers, and each line that was taken away once."""
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    least = max(2, round(0.6 * len(pages)))
    repeated = {key for key, count in seen.items() if count >= least}
    taken: dict[str, str] = {}
    kept = []
    for page in pages:
        top = _margin(page, repeated)
        bottom = _margin(page[: len(top) - 1 if top else None : -1], repeated)
        for line in (*top, *reversed(bottom)):
            taken.setdefault("#" if _is_page_number(line) else _key(line)[0], line.text)
        kept.append(page[len(top) : len(page) - len(bottom)])
    return kept, [*taken.values()]


def _margin(page: list[PageLine], repeated: set[tuple[str, int]]) -> list[PageLine]:
    """The lines from the edge inwards that repeat or are a page's number, up to letters of another size or a wider gap."""
    steps = sorted(abs(below.y - line.y) for line, below in pairwise(page))
    usual = steps[len(steps) // 2] if steps else 0.0
    for nth, line in enumerate(page[:EDGE], 1):
        if not (_key(line) in repeated or (nth == 1 and _is_page_number(line))):
            break
        if nth == len(page) or abs(page[nth].y - line.y) > 1.3 * usual or abs(page[nth].height - line.height) > 0.5:
            return page[:nth]
    return []


def _edges(page: list[PageLine]) -> Iterable[PageLine]:
    return [*page[:EDGE], *page[max(EDGE, len(page) - EDGE) :]]


def _key(line: PageLine) -> tuple[str, int]:
    """What a line that repeats has in common: its words without the page's number, and its place."""
    return re.sub(r"\d+", "#", line.text), round(line.y / 4)


def _is_page_number(line: PageLine) -> bool:
    return bool(PAGE_NUMBER.match(line.text.replace("\t", " ")))


def without_notes(page: list[PageLine], height: float) -> tuple[list[PageLine], list[PageLine]]:
    """The lines of a page, and those of the footnotes at its foot: small letters behind a number."""
    for nth, line in enumerate(page):
        if (NOTE.match(line.text) or re.match(r"\d{1,3}[.)]?\s", line.text)) and all(below.height < 0.95 * height for below in page[nth:]):
            return page[:nth], page[nth:]
    return page, []
