"""forethought may-i: May I go on there now? Section 7 for a site, a moment and your hours."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from forethought.asking.access_row import access_answer_row, asked_of, decision_of
from forethought.asking.fault import UnusableRow
from forethought.words import _

from .batch import print_row, run_batch
from .edition import add_edition_arguments, edition_for

CONVENIENT = {"yes": True, "no": False, "unknown": None}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A site and the moment; on a terminal only the site need be said."""
    parser.add_argument("site", nargs="?", metavar="URL-or-SITE", help="an address, or a site: its name, a host or a kind")
    parser.add_argument("--now", metavar="MOMENT", help="the moment, such as 2026-11-17T10:40 (now if not said)")
    parser.add_argument("--pattern", metavar="F", help="your hours, as TOML or JSON (or FORETHOUGHT_PATTERN)")
    parser.add_argument("--clock", type=str.lower, choices=("in", "out", "none"), help="what the clock says of you (none if not said)")
    parser.add_argument("--purpose", type=str.lower, choices=("personal", "work"), help="what it is for (personal if not said)")
    parser.add_argument("--device", type=str.lower, choices=("council", "own"), help="whose phone or computer (own if not said)")
    parser.add_argument("--place", type=str.lower, choices=("office", "home", "elsewhere"), help="where you are")
    parser.add_argument("--convenient", type=str.lower, choices=tuple(CONVENIENT), help="whether it suits your team (unknown if not said)")
    add_edition_arguments(parser)
    parser.add_argument("--batch", metavar="F", help="answer every row of a JSON Lines file; - reads standard input")
    parser.add_argument("--json", action="store_true", help="write the answer as JSON")


def run(args: argparse.Namespace) -> int:
    """Status 1 where the decision is deny."""
    edition = edition_for(args)
    clauses = edition.access

    def answer(row: Mapping[str, Any]) -> dict[str, Any]:
        asked = asked_of(row)
        return access_answer_row(row.get("id"), decision_of(asked, clauses), asked.zone)

    if args.batch:
        return run_batch(args.batch, answer, lambda row: row.get("decision") == "deny")
    asked = asked_of(access_row(args))
    decision = decision_of(asked, clauses)
    if args.json:
        print_row(access_answer_row(None, decision, asked.zone))
    else:
        from .show_may_i import show_decision

        show_decision(asked, decision, edition, _pattern_file(args))
    return int(decision.decision == "deny")


def access_row(args: argparse.Namespace) -> dict[str, Any]:
    """The row of the contract that the arguments and the pattern file make."""
    if not args.site:
        raise UnusableRow(_("Say which site, as in: forethought may-i facebook"))
    row = {name: getattr(args, name) for name in ("site", "clock", "purpose", "device", "place")}
    row |= {"moment": args.now, "convenient": CONVENIENT[args.convenient or "unknown"], "person": _person(args)}
    return {name: value for name, value in row.items() if value is not None}


def _pattern_file(args: argparse.Namespace) -> Path:
    """The file of one's hours: the one named, or ``pattern.toml`` in one's own settings (XDG)."""
    named = args.pattern or os.environ.get("FORETHOUGHT_PATTERN")
    if named:
        return Path(named)
    settings = os.environ.get("XDG_CONFIG_HOME")
    return (Path(settings) if settings else Path.home() / ".config") / "forethought" / "pattern.toml"


def _person(args: argparse.Namespace) -> dict[str, Any] | None:
    """The person of the pattern file: a pattern alone, or a role beside one or more patterns. None where nobody has written one."""
    file = _pattern_file(args)
    try:
        data = _data_of(file)
    except FileNotFoundError:
        if args.pattern or os.environ.get("FORETHOUGHT_PATTERN"):
            raise UnusableRow(_("There is no file {file}.").format(file=file)) from None
        return None
    except (OSError, ValueError, RecursionError) as fault:
        why = getattr(fault, "strerror", None) or fault
        raise UnusableRow(_("The file {file} cannot be used: {why}").format(file=file, why=why)) from None
    return data if data.keys() & {"pattern", "role"} else {"pattern": data}


def _data_of(file: Path) -> dict[str, Any]:
    """What a file holds: JSON if it begins as JSON does, else TOML."""
    text = file.read_text(encoding="utf-8").lstrip()
    if not text.removeprefix("[").lstrip().startswith("{"):
        from forethought.toml import read_file  # it brings a parser, which other commands do without

        return read_file(file)
    import json

    data = json.loads(text)
    return data if isinstance(data, dict) else {"pattern": data}
