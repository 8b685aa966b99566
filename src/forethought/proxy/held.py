"""The snapshot as a proxy holds it: read again when a file is replaced, and the last good one kept when a new one is broken."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from forethought.access.gate import Gate
from forethought.access.hosts import Hosts, UnusableList, load_hosts
from forethought.access.snapshot import CLOCK, HOURS, Clocks, Hours, UnusableSnapshot, read_clock, read_hours

LOOK_EVERY = 0.05
"""Seconds between two looks at the files."""

Read = TypeVar("Read")
Stamp = tuple[int, int, int]


class Held:
    """The gate of the newest usable snapshot in a folder. ``gate`` is None until there was one; before ``look_at``, of
    `time.monotonic`, nothing is looked at again."""

    def __init__(self, folder: Path, say: Callable[[str], None] | None = None) -> None:
        self.folder = folder
        self._say = say or say_to_operator
        self.gate: Gate | None = None
        self.look_at = 0.0
        self._stamps: dict[str, Stamp | None] = {}
        self._clocks = Clocks()
        self._hosts: Hosts | None = None
        self._lists: tuple[tuple[str, Stamp | None], ...] | None = None
        self._arrived: Hosts | None = None

    def fresh(self) -> Gate | None:
        """The gate as the files now say; looks at them only so often."""
        now = time.monotonic()
        if now >= self.look_at:
            self.look_at = now + LOOK_EVERY
            self._look()
        return self.gate

    def _look(self) -> None:
        if self._replaced(CLOCK):
            self._clocks = self._read(read_clock) or self._clocks
            if self.gate:
                self.gate.clocks = self._clocks
        if self._arrived and self.gate:  # only this thread puts a gate in place
            self._hosts, self._arrived = self._arrived, None
            self.gate = Gate(self.gate.hours, self._hosts, self._clocks)
        if self._replaced(HOURS):
            hours = self._read(read_hours)
            if hours:
                self._take(hours)

    def _replaced(self, name: str) -> bool:
        stamp = _stamp(self.folder / name)
        changed = name not in self._stamps or stamp != self._stamps[name]
        self._stamps[name] = stamp
        return changed and (stamp is not None or name == HOURS)

    def _read(self, read: Callable[[Path], Read]) -> Read | None:
        """What a file says; where it is broken that is said once, for the file is not read again until it is replaced."""
        try:
            return read(self.folder)
        except UnusableSnapshot as fault:
            self._say(f"{fault}; {'the one before stays in use' if self.gate else 'nothing can be answered without it'}")
            return None

    def _take(self, hours: Hours) -> None:
        """Use the hours at once; a changed list is read beside the answering, for a long one takes seconds."""
        lists = tuple((file, _stamp(Path(file))) for file in hours.lists)
        if self._hosts is None:
            self._hosts, self._lists = self._load(hours.lists), lists
        self.gate = Gate(hours, self._hosts, self._clocks)
        if lists != self._lists:
            self._lists = lists
            threading.Thread(target=self._load_beside, args=(hours.lists,), daemon=True).start()

    def _load_beside(self, lists: tuple[str, ...]) -> None:
        self._arrived = self._load(lists)

    def _load(self, lists: tuple[str, ...]) -> Hosts:
        """Our catalogue and every list that can be read; each that cannot is said."""
        usable = []
        for file in map(Path, lists):
            if file.is_file():
                usable.append(file)
            else:
                self._say(f"the list {file.name} is not there; it is left out")
        try:
            return load_hosts(usable)
        except (OSError, UnusableList) as fault:
            self._say(f"{fault} All lists are left out, until they change.")
            return load_hosts()


def _stamp(file: Path) -> Stamp | None:
    try:
        stat = os.stat(file)
    except OSError:
        return None
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def say_to_operator(said: str) -> None:
    """One sentence on standard error, which Squid puts into its cache.log; never a person or a site."""
    with suppress(OSError, ValueError):  # nobody may be reading
        print(f"forethought-proxy: {said}", file=sys.stderr, flush=True)
