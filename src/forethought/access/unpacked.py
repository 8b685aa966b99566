"""Lists out of a file, a folder or an archive. Nothing is ever unpacked onto the disk, and no link is followed."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple, cast

from forethought.words import _

from .hosts import UnusableList

LONGEST_LINE = 2_000
"""Bytes that a line may have; a longer one comes in pieces."""

LARGEST = 2_000_000_000
"""Bytes that all lists together may have once they are unpacked."""

NAMES = ("domains", "urls")
"""The files of a category, as UT1 has them."""

_AT_ONCE = 1_000_000
_MOST_FILES = 10_000

Told = Callable[[int], None]


class Part(NamedTuple):
    """A list: its category (empty where the list is not one of several), its name, and its lines."""

    category: str
    name: str
    lines: Iterator[bytes]


def parts_of(path: Path, told: Told = lambda read: None) -> Iterator[Part]:
    """Every list of a file, a folder of categories or an archive of one. ``told`` is given the bytes read since it was last called.

    UnusableList where it is none of these, or is larger than any list.
    """
    if path.is_dir():
        yield from _of_folder(path, told)
        return
    with _said_plainly(path.name), _opened(path, told) as file:
        if file.peek(2)[:2] == b"\x1f\x8b":
            yield from _of_archive(path.name, file)
        else:
            yield Part("", path.name, _lines(file, path.name))


def bytes_of(path: Path) -> int:
    """How much there is to read, for whoever shows how far it has got."""
    return sum(file.stat().st_size for file in _files(path)) if path.is_dir() else path.stat().st_size


def _of_folder(folder: Path, told: Told) -> Iterator[Part]:
    for file in _files(folder):
        category = file.parent.name if file.name in NAMES else ""
        name = f"{file.parent.name}/{file.name}"
        with _said_plainly(name), _opened(file, told) as lines:
            yield Part(category, name, _lines(lines, name))


def _files(folder: Path) -> list[Path]:
    """The files of categories below a folder; where there are none, the lists that lie in it."""
    found = [Path(above, name) for above, _folders, names in os.walk(folder) for name in sorted(names) if name in NAMES]
    found = [file for file in found if file.is_file() and not file.is_symlink()]
    return sorted(found or (file for file in folder.iterdir() if file.is_file() and not file.is_symlink()))


def _of_archive(name: str, file: IO[bytes]) -> Iterator[Part]:
    with gzip.GzipFile(fileobj=file) as unzipped, tarfile.open(fileobj=cast("IO[bytes]", _Bounded(unzipped, name)), mode="r:") as archive:
        for count, member in enumerate(archive):
            if count >= _MOST_FILES:
                raise _too_large(name)
            parts = PurePosixPath(member.name).parts
            # Links, devices and files with holes are passed over; of a path only the last two parts are looked at.
            if (
                member.isreg()
                and not member.issparse()
                and len(parts) > 1
                and parts[-1] in NAMES
                and (lines := archive.extractfile(member))
            ):
                yield Part(parts[-2], "/".join(parts[-2:]), _lines(lines, name))


def _lines(file: IO[bytes], name: str) -> Iterator[bytes]:
    with _said_plainly(name):
        while line := file.readline(LONGEST_LINE):
            yield line


@contextmanager
def _said_plainly(name: str) -> Iterator[None]:
    try:
        yield
    except UnusableList:
        raise
    except (tarfile.TarError, zlib.error, EOFError, ValueError, gzip.BadGzipFile) as fault:
        raise UnusableList(_("{name} is not a whole .tar.gz archive.").format(name=name)) from fault
    except OSError as fault:
        raise UnusableList(_("{name} cannot be read: {why}.").format(name=name, why=fault.strerror)) from fault


def _opened(path: Path, told: Told) -> io.BufferedReader:
    return io.BufferedReader(_Watched(path, told), 1 << 18)


def _too_large(name: str) -> UnusableList:
    return UnusableList(_("{name} is larger than any list of hosts.").format(name=name))


class _Watched(io.FileIO):
    """A file that tells how much of it was read."""

    def __init__(self, path: Path, told: Told) -> None:
        super().__init__(path)
        self._told = told

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # the buffer's type is not to be had in Python
        read = super().readinto(buffer) or 0
        self._told(read)
        return read


class _Bounded(io.RawIOBase):
    """An unpacked archive that ends with a fault where it grows too large, or where one header asks for a lot at once."""

    def __init__(self, file: gzip.GzipFile, name: str) -> None:
        self._file, self._name = file, name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._file.tell()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        if offset > LARGEST:
            raise _too_large(self._name)
        return self._file.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= _AT_ONCE or self._file.tell() > LARGEST:
            raise _too_large(self._name)
        return self._file.read(size)
