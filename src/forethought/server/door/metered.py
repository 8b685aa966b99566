"""How many requests there were, and how long they took, by the name of the page: counts alone, added up over all web workers.

Each worker writes its counts into a file of its own at most once a second; whoever wants to know adds up the files of all.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Seconds: a request is counted in the first that it does not exceed, or in none."""

type Key = tuple[str, str]
"""The name of a page, and how it answered: ``2xx`` to ``5xx``."""


class Tally:
    """``kept`` by `Key`: how many, seconds in all, and how many in each bucket."""

    def __init__(self) -> None:
        self.kept: dict[Key, list[float]] = {}
        self.folder: Path | None = None
        self._written = 0.0

    def count(self, page: str, status: int, seconds: float) -> None:
        """One request."""
        row = self.kept.setdefault((page, f"{status // 100}xx"), [0.0] * (len(BUCKETS) + 2))
        row[0] += 1
        row[1] += seconds
        if (place := bisect_left(BUCKETS, seconds)) < len(BUCKETS):
            row[2 + place] += 1
        if self.folder and time.monotonic() - self._written > 1:
            self.write()

    def keep_in(self, above: Path) -> None:
        """Write into a folder that the workers of one server share; what servers that ended left there goes."""
        self.folder = above / str(os.getppid())
        with suppress(OSError):
            for folder in above.glob("*"):
                if not _lives(folder.name):
                    shutil.rmtree(folder, ignore_errors=True)
            self.folder.mkdir(parents=True, exist_ok=True)

    def write(self) -> None:
        """Where the disk is full the counts wait."""
        self._written = time.monotonic()
        if self.folder:
            file = self.folder / f"{os.getpid()}.json"
            with suppress(OSError):
                file.with_suffix(".part").write_text(json.dumps([[*key, row] for key, row in self.kept.items()]), encoding="ascii")
                file.with_suffix(".part").replace(file)

    def of_all(self) -> dict[Key, list[float]]:
        """The counts of every worker of this server."""
        self.write()
        found: dict[Key, list[float]] = {}
        for page, status, row in self._rows() if self.folder else ([*key, row] for key, row in self.kept.items()):
            before = found.get((page, status))
            found[page, status] = [a + b for a, b in zip(before, row, strict=True)] if before else list(row)
        return found

    def _rows(self) -> Iterator[tuple[str, str, list[float]]]:
        for file in sorted(self.folder.glob("*.json")) if self.folder else ():
            with suppress(OSError, ValueError):
                yield from json.loads(file.read_text(encoding="ascii"))


def _lives(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


TALLY = Tally()
"""The counts of this process."""
