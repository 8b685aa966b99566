"""Which edition of the guidance a command answers from."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from forethought.asking.fault import UnusableRow
from forethought.guidance import Edition, load_named
from forethought.words import _


def add_edition_arguments(parser: argparse.ArgumentParser) -> None:
    """``--guidance DIR`` and ``--on DATE``: another council's edition, or that of another day."""
    parser.add_argument(
        "--guidance", metavar="DIR", help="another council's guidance: a folder of TOML files, or of such folders (or FORETHOUGHT_GUIDANCE)"
    )
    parser.add_argument("--on", metavar="DATE", default="", help="answer from the edition in force on this day, such as 2026-11-30")


def edition_for(args: argparse.Namespace) -> Edition:
    """The edition of ``--guidance``, of ``FORETHOUGHT_GUIDANCE``, or the one that ships, in force on ``--on``."""
    folder = args.guidance or os.environ.get("FORETHOUGHT_GUIDANCE")
    if not folder and not args.on:
        return load_named()
    on = day_of(args.on)
    from forethought.guidance.shelf import in_force, open_guidance, shipped  # most people need only the one that ships

    if folder:
        return open_guidance(Path(folder), on=on, checks=check_names(), guards=guard_names())
    return in_force([*shipped().values()], on)


def check_names() -> frozenset[str]:
    """Every check that a clause may name."""
    from forethought import checks
    from forethought.checks.engine import check_named

    stems = (file.stem for file in Path(checks.__file__).parent.glob("[a-z]*.py"))
    return frozenset(name for name in stems if hasattr(check_named(name), "find") or hasattr(check_named(name), "follow"))


def guard_names() -> frozenset[str]:
    """Every guard that a clause may give way to."""
    from forethought.checks.guards import GUARDS

    return frozenset(GUARDS)


def day_of(word: str) -> str:
    """A day as an ISO date, empty where none is given; UnusableRow where it is none."""
    from datetime import date

    try:
        return word and date.fromisoformat(word).isoformat()
    except ValueError:
        raise UnusableRow(_("“{word}” is not a day; a day is written as 2026-11-30.").format(word=word)) from None
