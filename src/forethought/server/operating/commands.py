"""What an operator types: backup and new-key. (`restore` begins before there is a key: see `bringing_back`.)"""

from __future__ import annotations

import argparse
from pathlib import Path

from forethought.server.keys import house
from forethought.server.keys.sealing import Unreadable
from forethought.words import _

from .backup import back_up
from .fault import Unable
from .key import accept_key


def backup_command(given: list[str]) -> str:
    """Make a backup, and say where it is and how its journal ends."""
    parser = argparse.ArgumentParser(prog="forethought-server backup")
    parser.add_argument(
        "to", type=Path, metavar="DIR|FILE", help="a folder, in which a new folder is made; or a file that is not there yet"
    )
    parser.add_argument("--with-key", action="store_true", help="put the secret key in too: keep the backup as safe as the key")
    options = parser.parse_args(given[1:])
    made, said = back_up(options.to.absolute(), with_key=options.with_key)
    key = (
        _("The keys are in it.")
        if options.with_key
        else _("The secret key and the house keys are not in it: keep copies of them elsewhere.")
    )
    head = _("The journal in it ends with entry {number}, mark {mark}.").format(number=said.number, mark=said.mark or "–")
    return "\n".join([str(made), head, key])


def new_key_command(given: list[str]) -> str:
    """Use the secret key that is there now."""
    argparse.ArgumentParser(prog="forethought-server new-key").parse_args(given[1:])
    accept_key()
    return _(
        "The secret key that is there now is the one to use. Everybody signs in again; what was locked with the old one cannot be read."
    )


def rotate_command(given: list[str]) -> str:
    """Go on with a new house key."""
    argparse.ArgumentParser(prog="forethought-server rotate-house-key").parse_args(given[1:])
    try:
        house.rotate()
    except Unreadable as fault:
        raise Unable(str(fault)) from None
    return _("The house key is a new one. Keep a copy of it, and destroy the copies of the old one.")
