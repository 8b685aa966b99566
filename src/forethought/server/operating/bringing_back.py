"""`forethought-server restore`: one command, after which the site can be served. It must not make a secret key before it knows of one."""

from __future__ import annotations

import argparse
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from forethought.words import _


def key_file() -> Path:
    """Where the secret key is kept, unless a setting gives it."""
    return Path(os.environ["FORETHOUGHT_DATA"]) / "secret-key"


def make_no_key() -> str:
    """Have Django start without making a secret key; the one that is there, if any is."""
    file = key_file()
    key = os.environ.get("FORETHOUGHT_SECRET_KEY", "").strip() or (file.read_text("ascii").strip() if file.exists() else "")
    os.environ["FORETHOUGHT_SECRET_KEY"] = key or secrets.token_urlsafe(48)  # Django wants one; it signs nothing here
    return key


def restore_command(given: list[str], migrate: Callable[[], None]) -> str:
    """Restore a backup into FORETHOUGHT_DATA; ``migrate`` brings its tables to this version. What to print."""
    parser = argparse.ArgumentParser(prog="forethought-server restore")
    parser.add_argument("backup", type=Path, metavar="FILE", help="what `forethought-server backup` made: a file or a folder")
    options = parser.parse_args(given[1:])
    file, key = key_file(), make_no_key()
    import django

    django.setup()
    from forethought.server.environment import kept_secret

    from .restore import note_restored, restore

    said = restore(options.backup.absolute(), key=key)
    migrate()
    is_same = note_restored(said, key=key or kept_secret(file))
    lines = [
        _("Restored, as it was on {when}.").format(when=said.made_at),
        _("The journal holds: {number} entries. The last has the mark {mark}.").format(number=said.number, mark=said.mark or "–"),
        _("Compare that with the last head that was mailed or printed."),
    ]
    if not is_same:
        lines.append(_("There is a new secret key: everybody signs in again, and what was locked with the old one cannot be read."))
    return "\n".join(lines)
