"""forethought connect: Should I accept this request? Advice on friends, follows and contacts."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from forethought.asking.connection_row import connection_answer_row, connection_of
from forethought.checks.connect import connect
from forethought.checks.questions import questions
from forethought.reading import Draft
from forethought.words import _

from .batch import print_row, run_batch
from .check import acts
from .edition import add_edition_arguments, edition_for

MEANT = {"y": True, "yes": True, "n": False, "no": False, "": None, "?": None, "not-known": None}
FACTS = ("service_user", "former", "child", "vulnerable_adult")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The facts about a request; on a terminal, those not given are asked for."""
    parser.add_argument("text", nargs="?", metavar="TEXT", help="your own words about the request; never a name")
    parser.add_argument("--site", help="the site: a name or a host")
    parser.add_argument("--role", help="your job title, such as “youth worker”")
    parser.add_argument("--direction", type=str.lower, choices=("received", "sent"), help="who asked (received when not given)")
    parser.add_argument("--account", type=str.lower, choices=("personal", "work"), help="your account (personal when not given)")
    for fact in FACTS:
        parser.add_argument(f"--{fact.replace('_', '-')}", type=str.lower, choices=("yes", "no", "not-known"))
    parser.add_argument("--relation", help="what the person is to you, in a word or two")
    add_edition_arguments(parser)
    parser.add_argument("--batch", metavar="F", help="answer every row of a JSON Lines file; - reads standard input")
    parser.add_argument("--json", action="store_true", help="write the answer as JSON")


def run(args: argparse.Namespace) -> int:
    """Status 1 where the advice is do-not-connect."""
    edition = edition_for(args)

    def ask(row: Mapping[str, Any]) -> dict[str, Any]:
        return connection_answer_row(row.get("id"), connect(connection_of(row), edition))

    if args.batch:
        return run_batch(args.batch, ask, acts)
    row = connection_row(args)
    answer = connect(connection_of(row), edition)
    if args.json:
        print_row(connection_answer_row(None, answer))
    else:
        from .show import show_answer

        show_answer(Draft(row.get("text", "")), answer, edition, connecting=True)
    return int(answer.advice.connecting_word == "do-not-connect")


def connection_row(args: argparse.Namespace) -> dict[str, Any]:
    """The row of the contract: the facts given, then those that a person at a terminal knows."""
    person = {fact: MEANT[given] for fact in FACTS if (given := getattr(args, fact)) is not None}
    if sys.stdin.isatty() and not args.json:
        for fact in FACTS:
            if fact not in person and not _needless(fact, person):
                person[fact] = _asked(questions()[fact].ask)
    if args.relation:
        person["relation"] = args.relation
    row = {"text": args.text, "site": args.site, "role": args.role, "direction": args.direction, "account": args.account, "person": person}
    return {name: value for name, value in row.items() if value is not None}


def _needless(fact: str, person: Mapping[str, bool | None]) -> bool:
    """What the answers so far have settled already."""
    if fact == "former":
        return person.get("service_user") is True
    if fact == "vulnerable_adult" and person.get("child"):
        return True
    return fact in {"child", "vulnerable_adult"} and person.get("service_user") is False and person.get("former") is False


def _asked(question: str) -> bool | None:
    while True:
        print(f"{question} ({_('yes, no, or Enter if you do not know')}) ", end="", file=sys.stderr, flush=True)
        word = sys.stdin.readline().strip().lower()
        if word in MEANT:
            return MEANT[word]
