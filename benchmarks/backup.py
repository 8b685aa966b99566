"""A backup of a SQLite database of 300 MB while somebody writes, beside `cp` and `sha256sum` of the same file on the same disk."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from .council import ROOT, in_a_council_of_its_own, prepare
from .figure import Figure

ROWS, TURNS = 150_000, 3
LIMIT, LONGEST = 2.0, 1.0


def measure() -> Iterator[Figure]:
    """The best of turns that both take, each written out to the disk."""
    found = in_a_council_of_its_own("benchmarks.backup")
    peer = found["cp"] + found["sha256sum"]
    yield Figure("backup: cp, written out", found["cp"], f"s for {found['megabytes']:.0f} MB")
    yield Figure("backup: cp and sha256sum", peer, "s")
    yield Figure("backup: beside cp alone, which proves nothing", found["backup"] / found["cp"], "times")
    yield Figure("backup: beside cp and sha256sum", found["backup"] / peer, "times", LIMIT, peer=f"{found['backup']:.2f} s")
    yield Figure("backup: the longest that a writer waited", found["longest"], "s", LONGEST)


def _times() -> dict[str, float]:
    from forethought.server.environment import environment

    database = Path(environment().database["NAME"])
    _fill(database)
    ends, longest = threading.Event(), [0.0]
    writer = threading.Thread(target=_write, args=(database, ends, longest))
    writer.start()
    turns = [_turn(database) for _time in range(TURNS)]
    ends.set()
    writer.join()
    best = {name: min(turn[name] for turn in turns) for name in turns[0]}
    return best | {"longest": longest[0], "megabytes": database.stat().st_size / 1e6}


def _turn(database: Path) -> dict[str, float]:
    from forethought.server.operating.backup import back_up

    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        copy = Path(folder) / "copy"
        return {
            "cp": _seconds(lambda: _copy(database, copy)),
            "sha256sum": _seconds(lambda: subprocess.run(["sha256sum", str(copy)], check=True, stdout=subprocess.DEVNULL)),
            "backup": _seconds(lambda: back_up(Path(folder))),
        }


def _copy(database: Path, to: Path) -> None:
    subprocess.run(["cp", str(database), str(to)], check=True)
    with to.open("rb") as copy:
        os.fsync(copy.fileno())


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _fill(database: Path) -> None:
    """People's records and their indexes are like this: rows of some hundred bytes."""
    with closing(sqlite3.connect(database)) as filled, filled:
        filled.execute("CREATE TABLE ballast (id INTEGER PRIMARY KEY, name TEXT UNIQUE, words TEXT)")
        filled.executemany("INSERT INTO ballast (name, words) VALUES (?, ?)", ((f"name {n}", f"{n:09}" * 210) for n in range(ROWS)))
    with closing(sqlite3.connect(database)) as filled:
        filled.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _write(database: Path, ends: threading.Event, longest: list[float]) -> None:
    with closing(sqlite3.connect(database, timeout=20)) as writing:
        while not ends.wait(0.02):
            began = time.perf_counter()
            with writing:
                writing.execute("INSERT INTO ballast (words) VALUES ('x')")
            longest[0] = max(longest[0], time.perf_counter() - began)


if __name__ == "__main__":
    prepare()
    print(json.dumps(_times()))
