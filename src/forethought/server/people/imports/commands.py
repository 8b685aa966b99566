"""What an operator types to take in a file of people: import-people."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from forethought.words import _

from .actions import OtherPlan, TooManyLeave, drop_file, keep_file, preview, take_in
from .fault import Fault, UnusableFile
from .plan import SHARE, Plan
from .shown import change_words, counted

_SHOWN = 100


def import_people(given: list[str]) -> tuple[str, int]:
    """What to print, and the exit status: 0 done or shown, 2 nothing was changed because something is wrong."""
    options = _parser().parse_args(given[1:])
    is_full = options.full or options.allow_leavers
    try:
        content = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
        plan = preview(content, is_full=is_full)
    except OSError:
        return _("The file {name} cannot be read.").format(name=options.file), 2
    except UnusableFile as fault:
        return "\n".join(_faults(fault.faults)), 2
    if plan.faults:
        return "\n".join(_faults(plan.faults)), 2
    if options.dry_run:
        return "\n".join([*_shown(plan, with_everybody=True), _("Nothing was changed: this was a dry run.")]), 0
    return _done(content, plan, is_full=is_full, allow_leavers=options.allow_leavers)


def _done(content: bytes, plan: Plan, *, is_full: bool, allow_leavers: bool) -> tuple[str, int]:
    if plan.changes_nothing:
        return "\n".join([*_shown(plan), _("Nothing was changed: everything is in the directory already.")]), 0
    kept = keep_file(content=content, is_full=is_full, by=None)
    try:
        done = take_in(kept=kept, mark=None, allow_leavers=allow_leavers, by=None)
    except TooManyLeave:
        says = _("{leavers} of {active} people would leave, more than {share} in a hundred. Nothing was changed.")
        more = _("Where that is meant, add --allow-leavers.")
        return says.format(leavers=len(plan.leavers), active=plan.active, share=SHARE) + " " + more, 2
    except UnusableFile as fault:  # somebody changed the directory meanwhile
        return "\n".join(_faults(fault.faults)), 2
    except OtherPlan:
        return _("Somebody changed the directory at the same moment. Nothing was changed: try again."), 2
    finally:
        drop_file(kept=kept)
    return "\n".join(_shown(done)), 0


def _faults(faults: list[Fault]) -> Iterator[str]:
    for fault in faults[:_SHOWN]:
        where = [_("Line {line}").format(line=fault.line)] if fault.line else []
        where += [fault.column] if fault.column else []
        yield f"{', '.join(where)}: {fault.says}" if where else fault.says
    if len(faults) > _SHOWN:
        yield _("{more} more are wrong.").format(more=len(faults) - _SHOWN)
    yield _("Nothing was changed.")


def _shown(plan: Plan, *, with_everybody: bool = False) -> Iterator[str]:
    yield from plan.notes
    yield counted(plan)
    if with_everybody:
        for heading, changes in ((_("Join"), plan.joiners), (_("Come back"), plan.returners), (_("Change"), plan.movers)):
            yield from (f"{heading}: {change.number} {change.after['name']}. {change_words(change)}".rstrip() for change in changes)
        yield from (_("Leave: {number} {name}.").format(number=one.number, name=one.values["name"]) for one in plan.leavers)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="forethought-server import-people")
    parser.add_argument("file", metavar="FILE", help="CSV with a first line of names; - reads standard input")
    parser.add_argument("--data", metavar="DIR", help="where the database is kept, as for `run`")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")
    parser.add_argument("--full", action="store_true", help="everybody is in the file: whoever is not has left")
    parser.add_argument(
        "--allow-leavers", action="store_true", help=f"as --full, even if more than {SHARE} in a hundred people would leave"
    )  # fmt: skip
    return parser
