"""A copy of a SQLite database that is in use, and whether a copy is whole."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from forethought.server.journal.chain import FIELDS, Verdict, verify_rows
from forethought.words import _

from .fault import Unable


def copy_sqlite(database: Path, to: Path) -> None:
    """One moment of the database, in one go: those who write meanwhile go on, since the copy only reads the log they write to."""
    with (
        closing(sqlite3.connect(f"file:{quote(str(database))}?mode=ro", uri=True, timeout=20)) as source,
        closing(sqlite3.connect(to)) as made,
    ):
        source.execute("PRAGMA mmap_size=1099511627776")
        for setting in ("synchronous=OFF", "journal_mode=OFF", "locking_mode=EXCLUSIVE"):  # nobody else knows of it yet
            made.execute(f"PRAGMA {setting}")
        source.backup(made, pages=-1)


def write_out(file: Path) -> None:
    """Wait until the disk has all of a file."""
    with file.open("rb") as written:
        os.fsync(written.fileno())


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """A copy that nobody writes to, to read from; Unable where it is no database or a damaged one."""
    try:
        with closing(sqlite3.connect(f"file:{quote(str(file))}?immutable=1", uri=True)) as database:
            yield database
    except sqlite3.DatabaseError:
        raise Unable(_("The database in this backup is damaged.")) from None


def is_whole(file: Path) -> bool:
    """Whether SQLite finds nothing wrong with a copy."""
    with opened(file) as database:
        database.execute("PRAGMA mmap_size=1099511627776")
        return database.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]


def migrations_in(file: Path) -> tuple[tuple[str, str], ...]:
    """The migrations that the tables of a copy have."""
    with opened(file) as database:
        return tuple(database.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall())


def head_in(file: Path) -> tuple[int, str]:
    """The number and the mark of the last entry of the journal in a copy."""
    with opened(file) as database:
        row = database.execute("SELECT number, mark FROM journal_entry ORDER BY number DESC LIMIT 1").fetchone()
        return (row[0], row[1]) if row else (0, "")


def key_mark_in(file: Path) -> str:
    """Which secret key the records of a copy were made with; empty where none was noted."""
    with opened(file) as database:
        row = database.execute("SELECT mark FROM operating_keymark").fetchone()
        return row[0] if row else ""


def verify_in(file: Path) -> Verdict:
    """Whether the journal in a copy holds."""
    with opened(file) as database:
        columns = ", ".join(f'"{name}"' for name in FIELDS)
        return verify_rows(database.execute(f"SELECT {columns} FROM journal_entry ORDER BY number"))  # noqa: S608  # the names are our own
