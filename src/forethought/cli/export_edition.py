"""An edition written out as a document: what `forethought editions export` does."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from forethought.asking.fault import UnusableRow
from forethought.guidance.shelf import edition_called, editions_in, in_force, shipped
from forethought.words import _


def export_edition(args: argparse.Namespace) -> int:
    """Write the file, or the bytes of it to standard output."""
    from forethought.documents import UnusableDocument, tree_of_edition, written

    if args.edition:
        edition = edition_called(args.edition[0])
    else:
        edition = in_force(editions_in(Path(args.guidance)) if args.guidance else [*shipped().values()], args.on)
    if not args.output and sys.stdout.isatty() and args.to in {"docx", "pdf"}:
        raise UnusableRow(_("Say with --output which file to write: it is not text."))
    try:
        data = written(tree_of_edition(edition), args.to)
        if args.output:
            Path(args.output).write_bytes(data)
        else:
            sys.stdout.buffer.write(data)
    except UnusableDocument as fault:
        raise UnusableRow(str(fault)) from None
    except OSError as fault:
        raise UnusableRow(_("The file {file} cannot be written: {why}.").format(file=args.output, why=fault.strerror)) from None
    return 0
