"""forethought editions rehearse: which answers would change with another edition, and for whom."""

from __future__ import annotations

import argparse

from forethought.guidance.shelf import edition_called
from forethought.words import _

from .batch import print_row, progress


def rehearse_edition(args: argparse.Namespace) -> int:
    """Answer every example by both editions. Status 0 whatever changes: a change may be just what is wanted."""
    from forethought.asking.rehearsal import rehearsal_row, rehearse  # the readers and the checks, which no other action needs
    from forethought.guidance.examples import examples_to_replay

    earlier, later = map(edition_called, args.edition)
    with progress(_("Examples")) as told:
        row = rehearsal_row(rehearse(earlier, later, examples_to_replay(earlier, later), told))
    if args.json:
        print_row(row)
    else:
        from .show_rehearsal import show_rehearsal

        show_rehearsal(row)
    return 0
