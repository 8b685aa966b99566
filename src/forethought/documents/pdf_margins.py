"""What repeats at the top and the bottom of the pages of a PDF, and footnotes at their feet, told from the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

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
        edges = {line for line in _edges(page) if _key(line) in repeated or _is_page_number(line, page)}
        for line in page:
            if line in edges:
                taken.setdefault("#" if _is_page_number(line, page) else _key(line)[0], line.text)
        kept.append([line for line in page if line not in edges])
    return kept, [*taken.values()]


def _edges(page: list[PageLine]) -> Iterable[PageLine]:
    return [*page[:EDGE], *page[max(EDGE, len(page) - EDGE) :]]


def _key(line: PageLine) -> tuple[str, int]:
    """What a line that repeats has in common: its words without the page's number, and its place."""
    return re.sub(r"\d+", "#", line.text), round(line.y / 4)


def _is_page_number(line: PageLine, page: list[PageLine]) -> bool:
    return line in {page[0], page[-1]} and bool(PAGE_NUMBER.match(line.text.replace("\t", " ")))


def without_notes(page: list[PageLine], height: float) -> tuple[list[PageLine], list[PageLine]]:
    """The lines of a page, and those of the footnotes at its foot: small letters behind a number."""
    for nth, line in enumerate(page):
        if (NOTE.match(line.text) or re.match(r"\d{1,3}[.)]?\s", line.text)) and all(below.height < 0.95 * height for below in page[nth:]):
            return page[:nth], page[nth:]
    return page, []
