"""A backup while the site goes on: one folder, or one file, that holds all of it and says how to know it again."""

from __future__ import annotations

import os
import shutil
import tarfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from forethought import __version__
from forethought.server.environment import environment
from forethought.server.journal.models import Entry
from forethought.words import _

from . import manifest
from .fault import Unable
from .manifest import Manifest, Part, digest_of_file
from .models import Backup, KeyMark
from .postgres_copy import copy_postgresql, one_moment
from .sqlite_copy import copy_sqlite, head_in, is_whole, key_mark_in, migrations_in, write_out

KEYS = frozenset({"secret-key", "house-keys"})
"""Files of the data folder that open what a backup holds: they are in it only where that is asked for."""
MADE_ANEW = {"static", "snapshot", "metrics"}
"""Folders of the data folder that a start makes anew."""
SQLITE, POSTGRESQL = "database.sqlite3", "database.pgdump"


def back_up(to: Path, *, with_key: bool = False) -> tuple[Path, Manifest]:
    """Write a folder into ``to`` where that is a folder, else the file ``to``; and say where it is."""
    now = datetime.now(UTC)
    made = to / f"forethought-{now:%Y%m%dT%H%M%SZ}" if to.is_dir() else to
    if made.exists():
        raise Unable(_("{place} is there already. Name another file.").format(place=made))
    if not made.parent.is_dir():
        raise Unable(_("There is no folder {place}.").format(place=made.parent))
    part = made.with_name(f".{made.name}.part")
    try:
        said = _fill(part, now, with_key=with_key)
        if to.is_dir():
            part.rename(made)
        else:
            _as_one_file(part, made)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    Backup.objects.create(at=now, number=said.number, size=sum(one.size for one in said.parts))
    Backup.objects.filter(pk__in=Backup.objects.order_by("-pk").values_list("pk", flat=True)[100:]).delete()
    return made, said


def _fill(folder: Path, now: datetime, *, with_key: bool) -> Manifest:
    folder.mkdir(mode=0o700)
    is_sqlite = connection.vendor == "sqlite"
    database = folder / (SQLITE if is_sqlite else POSTGRESQL)
    about = _copy_sqlite(database) if is_sqlite else _dump(database)
    # What takes longest is done beside each other: the disk writes while the copy is read once for its digest and once to prove it.
    with ThreadPoolExecutor(2) as beside:
        written = beside.submit(write_out, database)
        whole = beside.submit(is_whole, database) if is_sqlite else None
        _copy_files(folder / "data", with_key=with_key)
        parts = tuple(_part(folder, file) for file in sorted(folder.rglob("*")) if file.is_file())
        written.result()
        if whole and not whole.result():
            raise Unable(_("SQLite finds the database damaged. No backup was made; keep the ones you have."))
    number, mark, migrations, key_mark = about
    kind = connection.vendor
    said = Manifest(__version__, now.isoformat(timespec="seconds"), kind, migrations, number, mark, key_mark, parts)
    (folder / manifest.NAME).write_text(said.text(), encoding="utf-8")
    return said


type About = tuple[int, str, tuple[tuple[str, str], ...], str]
"""The head of the journal (number and mark), the migrations, and the mark of the key."""


def _copy_sqlite(file: Path) -> About:
    copy_sqlite(environment().database["NAME"], file)
    return *head_in(file), migrations_in(file), key_mark_in(file)


def _dump(file: Path) -> About:
    """PostgreSQL's copy, and what is about it, of the same moment."""
    with one_moment() as moment:
        last = Entry.objects.order_by("-number").first()
        migrations = tuple(MigrationRecorder(connection).migration_qs.order_by("id").values_list("app", "name"))
        key = KeyMark.objects.first()
        copy_postgresql(file, moment)
    return last.number if last else 0, last.mark if last else "", migrations, key.mark if key else ""


def _copy_files(to: Path, *, with_key: bool) -> None:
    """What else stands in the data folder, and is not made anew by a start."""
    data = environment().data
    database = environment().database["NAME"].name if connection.vendor == "sqlite" else None
    for file in _files(data):
        is_above = file.parent == data
        is_database = is_above and database is not None and file.name.startswith(database)  # its log too
        if is_database or file.name.endswith(".lock") or (is_above and file.name in KEYS and not with_key):
            continue
        kept = to / file.relative_to(data)
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copy2(file, kept)


def _files(data: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(data):
        if Path(folder) == data:
            folders[:] = [name for name in folders if name not in MADE_ANEW]
        yield from (Path(folder) / name for name in files if not (Path(folder) / name).is_symlink())


def _part(folder: Path, file: Path) -> Part:
    path = file.relative_to(folder).as_posix()
    if not manifest.is_safe(path):
        raise Unable(_("The data folder holds a file whose name a backup cannot keep: {name}.").format(name=file.name))
    return Part(path, file.stat().st_size, digest_of_file(file))


def _as_one_file(folder: Path, to: Path) -> None:
    """The manifest first, so that who restores it knows what must follow."""
    writing = to.with_name(f".{to.name}.writing")
    try:
        with open(os.open(writing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as archive:
                rest = sorted(one for one in folder.rglob("*") if one.is_file() and one.name != manifest.NAME)
                for one in (folder / manifest.NAME, *rest):
                    archive.add(one, one.relative_to(folder).as_posix(), recursive=False)
            file.flush()
            os.fsync(file.fileno())
        writing.rename(to)
    finally:
        writing.unlink(missing_ok=True)
