"""`forethought-server check`: a line for each thing that must be right."""

from __future__ import annotations

import argparse

from .state import UNSET, WELL, WRONG, django_lines, lines


def check_command(given: list[str]) -> tuple[str, int]:
    """What to print, and the exit status: 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="forethought-server check")
    parser.add_argument("--deploy", action="store_true", help="be as strict as a council must be: what is not set is wrong")
    parser.add_argument("--fail-level", help=argparse.SUPPRESS)  # of Django's own command
    options = parser.parse_args(given[1:])
    found = [*lines(deploy=options.deploy), *django_lines(deploy=options.deploy)]
    signs = {WELL: "ok", UNSET: "note", WRONG: "WRONG"}
    said = "\n".join(f"{signs[line.how]:6} {line.what:12} {line.says}" for line in found)
    return said, int(any(line.how == WRONG for line in found))
