"""forethought check: May I post this? Advice on a draft, clause by clause."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from forethought.asking.answer_row import answer_row, with_faults
from forethought.checks.engine import check

from .batch import print_row, run_batch
from .draft_arguments import add_draft_arguments, draft_row
from .edition import add_edition_arguments, edition_for
from .pictures import draft_with_pictures, say_faults, write_cleaned


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A draft and its context, or a batch of rows."""
    add_draft_arguments(parser)
    add_edition_arguments(parser)
    parser.add_argument("--cleaned", metavar="OUT", help="write a copy of the picture without hidden data and with faces covered")
    parser.add_argument("--batch", metavar="F", help="check every row of a JSON Lines file; - reads standard input")
    parser.add_argument("--json", action="store_true", help="write the answer as JSON")


def run(args: argparse.Namespace) -> int:
    """Status 1 where the advice is do-not-post."""
    edition = edition_for(args)

    def ask(row: Mapping[str, Any]) -> dict[str, Any]:
        draft = draft_with_pictures(row, args)
        return with_faults(answer_row(row.get("id"), check(draft, edition)), draft)

    if args.batch:
        return run_batch(args.batch, ask, acts)
    row = draft_row(args)
    draft = draft_with_pictures(row, args)
    answer = check(draft, edition)
    if args.json:
        print_row(with_faults(answer_row(None, answer), draft))
    else:
        from .show import show_answer

        show_answer(draft, answer, edition)
    if args.cleaned:
        write_cleaned(args)
    return say_faults(draft, row) or int(answer.advice.word == "do-not-post")


def acts(answer: Mapping[str, Any]) -> bool:
    """Whether an answer is something to act on."""
    return answer.get("advice") in {"do-not-post", "do-not-connect"}
