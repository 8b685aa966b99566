"""forethought read: What is in a draft, before any clause is asked."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from forethought.asking.answer_row import observation_row, with_faults
from forethought.asking.fault import UnusableRow
from forethought.reading import Reading, read_with_names
from forethought.reading.kinds import DETAILS
from forethought.reading.learned import is_installed
from forethought.words import _

from .batch import print_row, run_batch
from .draft_arguments import add_draft_arguments, draft_row
from .pictures import draft_with_pictures, say_faults


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A draft and its context, or a batch of rows."""
    add_draft_arguments(parser)
    parser.add_argument("--batch", metavar="F", help="read every row of a JSON Lines file; - reads standard input")
    parser.add_argument("--scores", action="store_true", help="add the language model's chances, 0 to 1, by name")
    parser.add_argument("--json", action="store_true", help="write the observations as JSON")


def run(args: argparse.Namespace) -> int:
    """Always answered, unless a row cannot be used, or scores are asked for where nothing can give them."""
    if args.scores and not is_installed():
        raise UnusableRow(_("There are no scores without the language model: install the extra “reader”, and do not turn it off."))

    def ask(row: Mapping[str, Any]) -> dict[str, Any]:
        draft = draft_with_pictures(row, args)
        return with_faults(reading_row(row.get("id"), read_with_names(draft), with_scores=args.scores), draft)

    if args.batch:
        return run_batch(args.batch, ask)
    row = draft_row(args)
    draft = draft_with_pictures(row, args)
    reading = read_with_names(draft)
    if args.json or args.scores:
        print_row(with_faults(reading_row(None, reading, with_scores=args.scores), draft))
    else:
        from .show import show_reading

        show_reading(reading)
    return say_faults(draft, row)


def reading_row(id: Any, reading: Reading, *, with_scores: bool = False) -> dict[str, Any]:
    """A reading as CONTRACTS' `forethought read` gives it."""
    rows = [observation_row(seen, reading.scores) for seen in reading.observations]
    rows += [observation_row(seen, words.scores) for words in reading.printed for seen in words.observations if seen.kind not in DETAILS]
    row = {"id": id, "observations": rows}
    return row | {"scores": {name: round(chance, 4) for name, chance in reading.scores.items()}} if with_scores else row
