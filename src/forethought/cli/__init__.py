"""`forethought …`: every command is a module of this package with `add_arguments` and `run`."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from forethought import __version__
from forethought.asking.fault import UnusableRow
from forethought.guidance import GuidanceFault

COMMANDS = ("check", "read", "connect", "may-i", "clause", "editions", "sites", "rules", "evaluate")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Exit status 0 answered, 1 something to act on, 2 unusable input.

    Without arguments it is the program itself, and ends it. One answer makes hardly any garbage, and to look for
    it and to take everything down again would be a quarter of the time that the answer takes (`run_batch`, which
    may run for hours, switches the collector on).
    """
    if argv is not None:
        return _run(list(argv))
    gc.disable()
    status = _run(sys.argv[1:])
    sys.stderr.flush()
    os._exit(status)


def _run(args: list[str]) -> int:
    try:
        chosen = parser(args[:1]).parse_args(args)
        status: int = chosen.run(chosen)
        sys.stdout.flush()
        return status
    except (UnusableRow, GuidanceFault) as fault:
        print(fault, file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output went away; say nothing more to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def parser(first: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of every command, or only of the one named, so that a cold start imports no more."""
    about = "May I post this? Every answer is a clause of the guidance."
    top = argparse.ArgumentParser(prog="forethought", description=about, formatter_class=_help_of)
    top.add_argument("--version", action="version", version=f"forethought {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, prog="forethought")
    for name in [name for name in COMMANDS if name in first] or COMMANDS:
        module = import_module(f"{__name__}.{name.replace('-', '_')}")
        about = (module.__doc__ or "").splitlines()[0].split(": ", 1)[-1]
        command = commands.add_parser(name, help=about, description=about, formatter_class=_help_of)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return top


def _help_of(prog: str) -> argparse.HelpFormatter:
    """Help as wide as is easy to read. Asking the terminal would import what a cold start need not."""
    return argparse.HelpFormatter(prog, width=88)
