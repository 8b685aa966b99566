"""A copy of a PostgreSQL database by its own programs, pg_dump and pg_restore."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction

from forethought.words import _

from .fault import Unable


@contextmanager
def one_moment() -> Iterator[str]:
    """A moment of the database that does not move while the block reads, and the name by which pg_dump can read the same one."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor.fetchone()[0]


def copy_postgresql(to: Path, moment: str) -> None:
    """That moment of the database, as pg_dump writes it."""
    _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={moment}", f"--file={to}")


def restore_postgresql(file: Path) -> None:
    """Everything in a copy, or nothing at all, into the empty database."""
    _run("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", f"--dbname={_name()}", str(file))


def is_empty() -> bool:
    """Whether the database holds no table yet."""
    return not connection.introspection.table_names()


def _run(program: str, *arguments: str) -> None:
    command = [_found(program), *arguments]
    env = {name: value for name, value in os.environ.items() if not name.startswith("PG")} | _address()
    done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603  # the words are our own
    if done.returncode:
        said = (done.stderr.strip().splitlines() or [""])[0]
        raise Unable(_("{program} could not do it: {said}").format(program=program, said=said))


def _found(program: str) -> str:
    """The program, of a version that can read the server: on the path, or where Debian keeps each version."""
    places = [shutil.which(program), *sorted(map(str, Path("/usr/lib/postgresql").glob(f"*/bin/{program}")), reverse=True)]
    needed = connection.pg_version // 10000
    for place in filter(None, places):
        said = subprocess.run([place, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603  # so are these
        if (number := re.search(r"(\d+)", said)) and int(number[1]) >= needed:
            return place
    raise Unable(
        _("There is no {program} of version {version} or later. Install postgresql-client.").format(program=program, version=needed)
    )


def _name() -> str:
    return str(connection.settings_dict["NAME"])


def _address() -> dict[str, str]:
    """Where the database is, in the environment: what stands on a command line everybody on the machine can read."""
    given = connection.settings_dict
    words = {
        "PGHOST": given["HOST"],
        "PGPORT": given["PORT"],
        "PGUSER": given["USER"],
        "PGPASSWORD": given["PASSWORD"],
        "PGDATABASE": _name(),
    }
    also = {f"PG{name.upper()}": str(value) for name, value in given["OPTIONS"].items() if name.startswith("ssl")}
    return {name: str(value) for name, value in (words | also).items() if value}
