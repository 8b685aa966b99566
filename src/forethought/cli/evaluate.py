"""forethought evaluate: How right the advice or the reading is, on rows that say what they expect."""

from __future__ import annotations

import argparse
from typing import Any

from forethought.asking.draft_row import FIELDS, draft_of
from forethought.asking.expectation import Tally, expectation_of
from forethought.checks.engine import check

from .batch import each_row, print_row
from .edition import add_edition_arguments, edition_for

WHAT = "posts: the advice on drafts; abuse: hatred told; details: personal details found; pictures: what is seen in pictures"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to evaluate, and on which file."""
    parser.add_argument("what", choices=("posts", "abuse", "details", "pictures"), help=WHAT)
    parser.add_argument("file", metavar="F", help="rows that say what they expect: JSON Lines, for abuse CSV; - reads standard input")
    add_edition_arguments(parser)
    parser.add_argument("--logo", metavar="FILE", action="append", help="for pictures: a registered logo, or a folder of them")
    parser.add_argument("--eia", metavar="OUT", default="", help="for posts and abuse: write the evidence for equality, as .html or .md")
    parser.add_argument("--wrong", action="store_true", help="list the rows that came out otherwise than expected")
    parser.add_argument("--json", action="store_true", help="write the figures as JSON")


def run(args: argparse.Namespace) -> int:
    """Status 2 where a row could not be used."""
    if args.eia:
        from .evidence import check_name

        check_name(args.eia)
    if args.what == "details":
        from .evaluate_details import evaluate_details

        return evaluate_details(args.file, wrong=args.wrong, as_json=args.json)
    if args.what == "pictures":
        from .evaluate_pictures import evaluate_pictures

        return evaluate_pictures(args.file, args.logo or (), wrong=args.wrong, as_json=args.json)
    if args.what == "abuse":
        from .evaluate_abuse import evaluate_abuse

        return evaluate_abuse(args.file, edition_for(args), wrong=args.wrong, as_json=args.json, eia=args.eia)
    return _evaluate_posts(args)


def _evaluate_posts(args: argparse.Namespace) -> int:
    edition, tally = edition_for(args), Tally()

    def judge(row: dict[str, Any], number: int) -> None:
        expected = expectation_of(row)
        answer = check(draft_of({name: row[name] for name in FIELDS & row.keys()}), edition)
        if not tally.add(expected, answer) and args.wrong:
            print_row(_wrong(row, number, expected.advice, answer.advice.word, [f.clause for f in answer.findings]))

    status = each_row(args.file, judge)
    show(tally.figures(), as_json=args.json)
    if args.eia:
        from .evidence import write_evidence

        write_evidence(args.eia, edition, posts=tally.figures())
    return status


def _wrong(row: dict[str, Any], number: int, expected: str, got: str, clauses: list[str]) -> dict[str, Any]:
    return {"id": row.get("id", str(number)), "text": row.get("text", ""), "expected": expected, "advice": got, "clauses": clauses}


def show(figures: dict[str, Any], *, as_json: bool) -> None:
    """The figures as JSON, or as tables."""
    if as_json:
        print_row(figures)
        return
    from .show_figures import show_figures

    show_figures(figures)
