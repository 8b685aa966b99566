"""forethought clause: What the guidance says: one clause, a search, or all of them."""

from __future__ import annotations

import argparse
import re
from typing import Any

from forethought.asking.fault import UnusableRow
from forethought.guidance import Clause, Edition
from forethought.guidance.clause import strengths
from forethought.guidance.examples import Example, examples_of
from forethought.guidance.search import nearest, search
from forethought.words import _

from .batch import print_row
from .edition import add_edition_arguments, edition_for


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A clause by its id, or words to look for."""
    parser.add_argument("words", nargs="*", metavar="ID|WORDS", help="the id of a clause, such as “9.1(4)”, or words to look for")
    parser.add_argument("--search", metavar="WORDS", help="look for words, even where they are an id")
    parser.add_argument("--all", action="store_true", help="every clause")
    parser.add_argument("--examples", type=int, metavar="N", default=3, help="how many examples to show of each sort (default 3)")
    parser.add_argument("--json", action="store_true", help="write JSON: an object for one clause, else a list")
    add_edition_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Status 2 where there is no such clause."""
    edition = edition_for(args)
    words = " ".join(args.words).strip()
    one = _clause_called(words, edition) if not (args.all or args.search) else None
    if one:
        _write_one(one, edition, args)
        return 0
    found = list(edition.clauses) if args.all or not (words or args.search) else search(edition, args.search or words)
    if words and not found and not args.search:
        raise UnusableRow(_no_such_clause(words, edition))
    if args.json:
        print_row([clause_row(clause) for clause in found])
    else:
        from .show_clause import show_clauses

        show_clauses(found, edition, args.search or words)
    return 0


def clause_row(clause: Clause) -> dict[str, Any]:
    """A clause as CONTRACTS' `clause --all --json` lists it."""
    fields = ("id", "says", "strength", "applies_to", "purposes", "harms", "checks", "needs_a_person")
    return {name: _plain(getattr(clause, name)) for name in fields}


def whole_row(clause: Clause, edition: Edition, most: int) -> dict[str, Any]:
    """A clause with all that hangs on it; at most so many examples of each sort."""
    fires, quiet = examples_of(clause, edition)
    told = ("title", "kind", "section", "value", "kinds", "gives_way_to", "serves", "cites", "see", "cannot_enforce", "open_list")
    return {
        **clause_row(clause),
        **{name: _plain(getattr(clause, name)) for name in told},
        "strength_means": strengths()[clause.strength],
        "terms": [edition.glossary[name]._asdict() for name in clause.terms],
        "silent_on": [silence._asdict() for silence in clause.silent_on],
        "facts": [fact._asdict() for fact in clause.facts],
        "cited_by": [other.id for other in edition.cited_by(clause.id)],
        "examples": [_example_row(example) for example in fires[:most] + quiet[:most]],
        "edition": edition.name,
    }


def _write_one(clause: Clause, edition: Edition, args: argparse.Namespace) -> None:
    if args.json:
        print_row(whole_row(clause, edition, args.examples))
    else:
        from .show_clause import show_clause

        show_clause(clause, edition, args.examples)


def _clause_called(words: str, edition: Edition) -> Clause | None:
    """The clause of an id, written with or without spaces and in any case."""
    return edition.by_id.get(re.sub(r"\s+", "", words).lower()) or edition.by_id.get(words.lower())


def _no_such_clause(words: str, edition: Edition) -> str:
    near = nearest(edition, words)
    if near:
        said = _("{edition} has no clause “{words}”. The nearest: {near}.")
        return said.format(edition=edition.name, words=words, near=", ".join(near))
    return _("{edition} has no clause “{words}”, and none holds those words.").format(edition=edition.name, words=words)


def _example_row(example: Example) -> dict[str, Any]:
    row: dict[str, Any] = {"draft": example.draft, **example.context, "advice": example.advice}
    return row | {"clauses": list(example.clauses), "why": example.why}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
