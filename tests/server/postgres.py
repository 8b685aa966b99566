"""A PostgreSQL of one's own in a folder of its own, without network, for as long as a test needs it."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from tests.conftest import require

NAME = "forethought"
QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=", "shared_buffers=16MB")


def programs() -> Path:
    """The folder that holds initdb and pg_ctl; the test is skipped, or fails, where there is none."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve()] if on_path else sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found or not find_spec("psycopg"):
        require("postgres", "install postgresql, and the extra postgres")
    return found[-1].parent


class Database(NamedTuple):
    """A server: the address of its empty database, and how to stop and start it."""

    url: str
    stop: Callable[[], None]
    start: Callable[[], None]


@contextmanager
def postgresql(settings: tuple[str, ...] = QUICK) -> Iterator[str]:
    """The address of an empty database; the server ends, and its folder goes, when the block does."""
    with restartable(settings) as database:
        yield database.url


@contextmanager
def restartable(settings: tuple[str, ...] = QUICK) -> Iterator[Database]:
    """The same, for tests in which it goes away for a while."""
    bin, folder = programs(), Path(tempfile.mkdtemp(prefix="forethought-pg-"))
    who = {"user": _somebody(folder)} if os.geteuid() == 0 else {}  # it refuses to be run by root

    def run(program: str, *arguments: str) -> None:
        command = [str(bin / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, cwd=folder, timeout=120, **who)

    cluster = str(folder / "cluster")
    options = " ".join(["-k", str(folder), *(f"-c {one}" for one in settings)])
    try:
        run("initdb", "-D", cluster, "-U", NAME, "--auth=trust", "--encoding=UTF8", "--no-sync")
        start = partial(run, "pg_ctl", "-D", cluster, "-w", "-l", str(folder / "log"), "-o", options, "start")
        stop = partial(run, "pg_ctl", "-D", cluster, "-m", "fast", "-w", "stop")
        start()
        try:
            yield Database(f"postgresql://{NAME}@/postgres?host={quote(str(folder), safe='')}", stop, start)
        finally:
            run("pg_ctl", "-D", cluster, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def _somebody(folder: Path) -> str:
    """A user who is not root, and now owns the folder."""
    names = {one.pw_name for one in pwd.getpwall()}
    name = next(name for name in ("postgres", "nobody") if name in names)
    os.chown(folder, pwd.getpwnam(name).pw_uid, -1)
    return name
