"""The tree as a PDF that screen readers can use (PDF/UA-1), set from the page of `to_html`."""

from __future__ import annotations

from typing import Any, NoReturn

from weasyprint import HTML

from .to_html import page_of
from .tree import Tree


def pdf_of(tree: Tree) -> bytes:
    """The whole file."""
    return pdf_of_page(page_of(tree))


def pdf_of_page(page: str) -> bytes:
    """The file of a page of HTML that stands alone."""
    made: Any = HTML(string=page, url_fetcher=_fetch_nothing, base_url=None)
    written: bytes = made.write_pdf(pdf_variant="pdf/ua-1")
    return written


def _fetch_nothing(url: str, **more: Any) -> NoReturn:
    """The page stands alone: whatever else it might name is not fetched."""
    raise ValueError(url)
