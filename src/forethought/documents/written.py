"""The tree written out in any form that people ask for."""

from __future__ import annotations

import json
import re

from forethought.words import _

from .tree import Tree, UnusableDocument

ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
FORMS = ("html", "docx", "pdf", "json", "akn")
"""A page, a Word document, a PDF for all readers, the tree itself, Akoma Ntoso."""


def written(tree: Tree, form: str) -> bytes:
    """The file; UnusableDocument where what it takes is not installed."""
    try:
        return _written(tree.with_text(without_odd_signs), form)
    except (ImportError, OSError):  # weasyprint raises OSError where pango is missing
        extra = "pdf" if form == "pdf" else "documents"
        raise UnusableDocument(
            _("This cannot be written here: the extra “{extra}” of Forethought is not installed.").format(extra=extra)
        ) from None


def without_odd_signs(text: str) -> str:
    """A text without the signs that XML cannot hold: controls, halves of pairs, and those that are none."""
    return ODD.sub("", text)


def _written(tree: Tree, form: str) -> bytes:
    if form == "docx":
        from .to_docx import docx_of

        return docx_of(tree)
    if form == "pdf":
        from .to_pdf import pdf_of

        return pdf_of(tree)
    if form == "akn":
        from .to_akn import akn_of

        return akn_of(tree)
    if form == "html":
        from .to_html import page_of

        return page_of(tree).encode()
    return (json.dumps(tree.as_row(), ensure_ascii=False, indent=2) + "\n").encode()
