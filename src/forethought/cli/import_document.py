"""A council's own document read into a draft edition: what `forethought editions import` does."""

from __future__ import annotations

import argparse
from pathlib import Path

from forethought.asking.fault import UnusableRow
from forethought.words import _

from .batch import print_row


def import_document(args: argparse.Namespace) -> int:
    """Print the tree of the document, and what a person should look at."""
    if len(args.edition) != 1:
        raise UnusableRow(_("`editions import` takes one file: DOCX, PDF, ODT, HTML, MD or TXT."))
    from forethought.documents import UnusableDocument, read_safely

    file = Path(args.edition[0])
    try:
        tree = read_safely(file, file.name)
    except UnusableDocument as fault:
        raise UnusableRow(str(fault)) from None
    if args.json:
        print_row(tree.as_row())
    else:
        from .show_document import show_document

        show_document(tree)
    return 0
