"""The arguments that describe one draft, and the row they make."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from forethought.asking.fault import UnusableRow
from forethought.words import _


def add_draft_arguments(parser: argparse.ArgumentParser) -> None:
    """The text and its context, as CONTRACTS' `forethought check` lists them."""
    parser.add_argument("text", nargs="?", metavar="TEXT", help="the draft; - reads it from standard input")
    parser.add_argument("--file", metavar="F", help="read the draft from a file")
    parser.add_argument("--role", help="the job title, such as “social worker”")
    parser.add_argument("--front-line", action="store_true", default=None, help="the job is front line, whatever its title says")
    parser.add_argument("--site", help="the site: a name, a host or a kind")
    parser.add_argument("--kind", type=str.lower, choices=("post", "comment", "message", "profile"), help="what it is (post if not said)")
    parser.add_argument(
        "--capacity",
        type=str.lower,
        choices=("personal", "service"),
        help="posted as oneself, or for a service of the Council (personal if not said)",
    )
    parser.add_argument(
        "--audience",
        type=str.lower,
        choices=("public", "friends", "group"),
        help="who will see it; fewer people never lower the advice (public if not said)",
    )
    parser.add_argument("--employer-named", action="store_true", default=None, help="the profile names the Council as employer")
    parser.add_argument("--picture", metavar="FILE", action="append", help="a picture that goes with it (may be given again)")
    parser.add_argument("--logo", metavar="FILE", action="append", help="a registered logo, or a folder of them (may be given again)")
    parser.add_argument("--picture-shows", metavar="TEXT", help="what the picture shows, in words")
    parser.add_argument("--answer", metavar="QUESTION=yes|no", action="append", help="the answer to a question (may be given again)")


def draft_row(args: argparse.Namespace) -> dict[str, Any]:
    """The row of the contract that the arguments describe; UnusableRow where they cannot be used."""
    row = {
        "text": draft_text(args),
        "role": args.role,
        "front_line": args.front_line,
        "site": args.site,
        "kind": args.kind,
        "capacity": args.capacity,
        "audience": args.audience,
        "profile_names_employer": args.employer_named,
        "pictures": args.picture,
        "picture_shows": args.picture_shows,
        "answers": dict(_answer(pair) for pair in args.answer or ()),
    }
    return {name: value for name, value in row.items() if value is not None}


def draft_text(args: argparse.Namespace) -> str:
    """The draft itself: the argument, a file, or standard input."""
    if args.file:
        try:
            return Path(args.file).read_bytes().decode("utf-8")
        except OSError as fault:
            raise UnusableRow(_("The file {file} cannot be read: {why}.").format(file=args.file, why=fault.strerror)) from None
        except UnicodeDecodeError:
            raise UnusableRow(_("The file {file} is not text in UTF-8.").format(file=args.file)) from None
    if args.text == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    return args.text or ""


def _answer(pair: str) -> tuple[str, str]:
    name, mark, value = pair.partition("=")
    if not mark:
        raise UnusableRow(_("An answer is given as QUESTION=yes or QUESTION=no, not “{pair}”.").format(pair=pair))
    return name, value
