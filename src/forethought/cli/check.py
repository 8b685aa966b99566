"""forethought check: May I post this? Advice on a draft, clause by clause."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from forethought.asking.answer_row import answer_row
from forethought.asking.draft_row import draft_of
from forethought.checks.engine import check

from .batch import print_row, run_batch
from .draft_arguments import add_draft_arguments, draft_row
from .edition import add_edition_arguments, edition_for


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A draft and its context, or a batch of rows."""
    add_draft_arguments(parser)
    add_edition_arguments(parser)
    parser.add_argument("--batch", metavar="F", help="check every row of a JSON Lines file; - reads standard input")
    parser.add_argument("--json", action="store_true", help="write the answer as JSON")


def run(args: argparse.Namespace) -> int:
    """Status 1 where the advice is do-not-post."""
    edition = edition_for(args)

    def ask(row: Mapping[str, Any]) -> dict[str, Any]:
        return answer_row(row.get("id"), check(draft_of(row), edition))

    if args.batch:
        return run_batch(args.batch, ask, acts)
    row = draft_row(args)
    draft = draft_of(row)
    answer = check(draft, edition)
    if args.json:
        print_row(answer_row(None, answer))
    else:
        from .show import show_answer

        show_answer(draft.text, answer, edition)
    return int(answer.advice.word == "do-not-post")


def acts(answer: Mapping[str, Any]) -> bool:
    """Whether an answer is something to act on."""
    return answer.get("advice") in {"do-not-post", "do-not-connect"}
