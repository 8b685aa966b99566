"""The pictures of a row at the command line: opened from their paths, and what cannot be used said on standard error."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from typing import Any

from forethought.asking.draft_row import draft_of
from forethought.asking.fault import UnusableRow
from forethought.reading import Draft
from forethought.words import _


def draft_with_pictures(row: Mapping[str, Any], args: argparse.Namespace) -> Draft:
    """The draft of a row, its pictures looked at. In a batch, paths may be written from where the file stands."""
    draft = draft_of(row)
    if not draft.pictures:
        return draft
    from forethought.asking.pictures import with_pictures

    return with_pictures(draft, row, args.logo or (), os.path.dirname(args.batch or ""))


def write_cleaned(args: argparse.Namespace) -> None:
    """Write the clean copy of the one picture given; UnusableRow where there is none, or it would replace the picture itself."""
    from forethought.asking.pictures import clean_copy

    if len(args.picture or ()) != 1:
        raise UnusableRow(_("Give one picture with --cleaned."))
    if os.path.exists(args.cleaned) and os.path.exists(args.picture[0]) and os.path.samefile(args.picture[0], args.cleaned):
        raise UnusableRow(_("The clean copy needs a name of its own."))
    copy = clean_copy(args.picture[0], os.path.splitext(args.cleaned)[1])
    try:
        with open(args.cleaned, "wb") as file:
            file.write(copy.data)
    except OSError as fault:
        raise UnusableRow(_("The file {file} cannot be written: {why}.").format(file=args.cleaned, why=fault.strerror)) from None
    print(_("The clean copy is in {file}. Faces covered: {count}.").format(file=args.cleaned, count=copy.covered), file=sys.stderr)


def say_faults(draft: Draft, row: Mapping[str, Any]) -> int:
    """One sentence for each picture that could not be used; status 2 where there is one."""
    status = 0
    for path, look in zip(row.get("pictures", ()), draft.looks, strict=False):
        if look.fault:
            print(_("Picture {path}: {fault}").format(path=path, fault=look.fault), file=sys.stderr)
            status = 2
    return status
