"""A folder that another system drops files into: which of them are whole, and where they go when they have been read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from forethought.words import _

from .clocked import UnusableFeed

SETTLED = 5
"""Seconds for which a file must have been left alone before it counts as whole."""
KEPT = 31 * 24 * 3600
"""Seconds for which files that have been read are kept, with their reports."""
DONE, REFUSED = "done", "refused"
REPORT = ".report.txt"

_UNFINISHED = (".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp", ".writing", ".lock")


class Dropped(NamedTuple):
    """A file in the folder, and what it was when it was found."""

    path: Path
    as_found: tuple[int, int, int]


class Found(NamedTuple):
    """What lies in a folder: files that nobody is writing any more, oldest first; and whether there are others."""

    whole: tuple[Dropped, ...]
    being_written: bool


def find_files(folder: Path, now: float, *, ending: str = "") -> Found:
    """The files of a folder; UnusableFeed where it cannot be read.

    When a file was last changed is asked of the file system (``ctime``): copying tools may set the other time back.
    """
    found, being_written = [], False
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name.lower()
                if name.startswith((".", "~")) or name.endswith((*_UNFINISHED, REPORT)) or not name.endswith(ending):
                    continue
                try:
                    known = entry.stat(follow_symlinks=False)
                except FileNotFoundError:
                    continue
                if stat.S_ISREG(known.st_mode):
                    if now - max(known.st_mtime, known.st_ctime) >= SETTLED:
                        found.append((known.st_mtime, entry.name, Dropped(Path(entry.path), _state(known))))
                    else:
                        being_written = True
    except OSError:
        raise UnusableFeed(_("The feed's folder does not exist, or may not be read.")) from None
    return Found(tuple(dropped for _mtime, _name, dropped in sorted(found)), being_written)


@contextmanager
def opened(dropped: Dropped) -> Iterator[BinaryIO]:
    """The file itself, never what a link points to; UnusableFeed where it cannot be opened."""
    try:
        number = os.open(dropped.path, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        raise UnusableFeed(_("The file may not be read.")) from None
    with open(number, "rb") as file:
        yield file


def is_as_found(dropped: Dropped) -> bool:
    """Whether the file is still the one that was found, so that what was read of it is all there is."""
    try:
        return _state(dropped.path.lstat()) == dropped.as_found
    except OSError:
        return False


def put_away(dropped: Dropped, where: str, report: str, now: float) -> Path:
    """Move a file into ``where`` (DONE or REFUSED), with a report beside it; UnusableFeed where it may not be moved."""
    kept = dropped.path.parent / where
    try:
        kept.mkdir(mode=0o700, exist_ok=True)
        to = _free(kept, f"{datetime.fromtimestamp(now, UTC):%Y%m%dT%H%M%SZ}-{dropped.path.name}")
        to.with_name(to.name + REPORT).write_text(report, encoding="utf-8")
        dropped.path.rename(to)
        os.utime(to, (now, now))
    except OSError:
        raise UnusableFeed(_("Files in the feed's folder may not be moved, so they would be read again and again.")) from None
    return to


def delete_old(folder: Path, now: float) -> int:
    """Delete what was read more than KEPT seconds ago, and its report; how many files that were."""
    deleted = 0
    for kept in (folder / DONE, folder / REFUSED):
        for file in kept.iterdir() if kept.is_dir() else ():
            if not file.is_symlink() and file.is_file() and file.stat().st_mtime < now - KEPT:
                file.unlink(missing_ok=True)
                deleted += 1
    return deleted


def _state(known: os.stat_result) -> tuple[int, int, int]:
    return known.st_ino, known.st_size, known.st_mtime_ns


def _free(folder: Path, name: str) -> Path:
    to, count = folder / name, 1
    while to.exists():
        count += 1
        to = folder / f"{count}-{name}"
    return to
