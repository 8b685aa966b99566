"""forethought read: What is in a draft, before any clause is asked."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from forethought.asking.answer_row import observation_row, with_faults
from forethought.reading import Reading, read
from forethought.reading.kinds import DETAILS

from .batch import print_row, run_batch
from .draft_arguments import add_draft_arguments, draft_row
from .pictures import draft_with_pictures, say_faults


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A draft and its context, or a batch of rows."""
    add_draft_arguments(parser)
    parser.add_argument("--batch", metavar="F", help="read every row of a JSON Lines file; - reads standard input")
    parser.add_argument("--json", action="store_true", help="write the observations as JSON")


def run(args: argparse.Namespace) -> int:
    """Always answered, unless a row cannot be used."""

    def ask(row: Mapping[str, Any]) -> dict[str, Any]:
        draft = draft_with_pictures(row, args)
        return with_faults(reading_row(row.get("id"), read(draft)), draft)

    if args.batch:
        return run_batch(args.batch, ask)
    row = draft_row(args)
    draft = draft_with_pictures(row, args)
    reading = read(draft)
    if args.json:
        print_row(with_faults(reading_row(None, reading), draft))
    else:
        from .show import show_reading

        show_reading(reading)
    return say_faults(draft, row)


def reading_row(id: Any, reading: Reading) -> dict[str, Any]:
    """A reading as CONTRACTS' `forethought read` gives it."""
    printed = [seen for words in reading.printed for seen in words.observations if seen.kind not in DETAILS]
    return {"id": id, "observations": [observation_row(seen) for seen in (*reading.observations, *printed)]}
