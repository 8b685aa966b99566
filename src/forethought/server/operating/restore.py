"""A backup brought back, into a place where nothing is yet: all of it, proven to be whole, or nothing."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader

from forethought.server.environment import environment
from forethought.server.journal.actions import record
from forethought.server.journal.chain import Verdict, verify
from forethought.words import _

from .backup import KEYS, POSTGRESQL, SQLITE
from .fault import Unable
from .key import mark_of_key
from .manifest import Manifest
from .models import Backup, KeyMark
from .postgres_copy import is_empty, restore_postgresql
from .sqlite_copy import is_whole, migrations_in, verify_in
from .unpacking import unpack


def restore(given: Path, *, key: str) -> Manifest:
    """Put a backup's tables and files in their place. ``key``: the secret key that is there already, if any is.

    Unable, with nothing done, where the place is not empty or the backup cannot be trusted.
    """
    data = environment().data
    _refuse_a_place_in_use(data)
    data.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".forethought-restore-", dir=data.parent))
    try:
        said = unpack(given, staging)
        _check(said, staging, key)
        _put_in_place(said, staging, data)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return said


def note_restored(said: Manifest, *, key: str) -> bool:
    """Once the tables are of this version: say in the journal that they come from a backup. Whether the secret key is the same."""
    with transaction.atomic():
        KeyMark.objects.all().delete()
        KeyMark.objects.create(mark=mark_of_key(key))
        row = Backup.objects.create(at=datetime.fromisoformat(said.made_at), number=said.number, was_restored=True)
        record(by=None, deed="restored", about=row)
    return mark_of_key(key) == said.key_mark


def _refuse_a_place_in_use(data: Path) -> None:
    if data.exists() and (not data.is_dir() or {file.name for file in data.iterdir()} - KEYS):
        raise Unable(_("{place} is not empty. A backup is restored into an empty folder.").format(place=data))
    if connection.vendor == "postgresql":
        if not is_empty():
            raise Unable(_("The database is not empty. A backup is restored into an empty database."))
    elif environment().database["NAME"].exists():
        raise Unable(
            _("{place} is there already. A backup is restored where there is no database yet.").format(place=environment().database["NAME"])
        )


def _check(said: Manifest, staging: Path, key: str) -> None:
    if said.database != connection.vendor:
        kinds = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
        words = _("This is a backup of {one}, and FORETHOUGHT_DATABASE_URL names {other}.")
        raise Unable(words.format(one=kinds.get(said.database, "?"), other=kinds[connection.vendor]))
    _check_version(said, said.migrations)
    if said.database == "sqlite":
        file = staging / SQLITE
        if not file.is_file() or not is_whole(file):
            raise Unable(_("The database in this backup is damaged. Nothing was restored."))
        _check_version(said, migrations_in(file))
        _check_journal(said, verify_in(file))
    if key and said.key_mark and mark_of_key(key) != said.key_mark:
        raise Unable(
            _("The secret key here is not the one of this backup. Put the right one in place, or take it away to begin with a new one.")
        )


def _check_version(said: Manifest, migrations: tuple[tuple[str, str], ...]) -> None:
    """Every migration of the tables must be one that this version knows."""
    known = set(MigrationLoader(None).disk_migrations)
    apps = {app for app, _name in known}
    if any(one not in known for one in migrations if one[0] in apps) or {app for app, _name in migrations} - apps:
        words = _("A newer version of Forethought made this backup ({version}). Install that version first.")
        raise Unable(words.format(version=said.version))


def _check_journal(said: Manifest, found: Verdict) -> None:
    if found.wrong:
        raise Unable(_("The journal in this backup does not hold: entry {number}: {why}.").format(number=found.wrong, why=found.why))
    if (found.number, found.head if found.number else "") != (said.number, said.mark):
        raise Unable(_("The journal in this backup does not end where its manifest says. Nothing was restored."))


def _put_in_place(said: Manifest, staging: Path, data: Path) -> None:
    data.mkdir(mode=0o750, exist_ok=True)
    for file in sorted((staging / "data").rglob("*")) if (staging / "data").is_dir() else ():
        if file.is_file() and not (data / file.relative_to(staging / "data")).exists():
            to = data / file.relative_to(staging / "data")
            to.parent.mkdir(mode=0o750, parents=True, exist_ok=True)
            shutil.move(file, to)
    if said.database == "postgresql":
        restore_postgresql(staging / POSTGRESQL)
        connection.close()
        _check_journal(said, verify())
    else:
        shutil.move(staging / SQLITE, environment().database["NAME"])
