"""The tree as a PDF that screen readers can use (PDF/UA-1), set from the page of `to_html`."""

from __future__ import annotations

from typing import Any, NoReturn

from weasyprint import HTML

from .to_html import page_of
from .tree import Tree


def pdf_of(tree: Tree) -> bytes:
    """The whole file."""
    made: Any = HTML(string=page_of(tree), url_fetcher=_fetch_nothing, base_url=None)
    written: bytes = made.write_pdf(pdf_variant="pdf/ua-1")
    return written


def _fetch_nothing(url: str, **more: Any) -> NoReturn:
    """The page stands alone: whatever else it might name is not fetched."""
    raise ValueError(url)
