"""Folders of TOML files as plain data, kept parsed beside them as Python keeps its .pyc files.

The first reading parses the files and keeps the outcome in the folder's ``__pycache__``, keyed by the
names, sizes and modification times of the files; the next one need not import a parser at all.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

_Key = list[tuple[str, int, int]]


class TomlFault(ValueError):
    """A file that is not TOML: the file, the line (from 1) and why."""

    def __init__(self, file: Path, line: int, why: str) -> None:
        super().__init__(f"{file}, line {line}: {why}")
        self.file, self.line, self.why = file, line, why


def read_folder(folder: Path) -> dict[str, dict[str, Any]]:
    """The data of every TOML file in a folder, by file name, in the order of the names.

    Dates and times come as ISO 8601 text, so that everything is plain data. TomlFault where a file is
    not TOML; FileNotFoundError or NotADirectoryError where the folder is none.
    """
    key = _key_of(folder)
    kept = folder / "__pycache__" / f"toml.{sys.implementation.cache_tag}.kept"
    data = _kept(kept, key)
    if data is None:
        data = {name: read_file(folder / name) for name, _size, _modified in key}
        _keep(kept, key, data)
    return data


def read_file(file: Path) -> dict[str, Any]:
    """The data of one TOML file, parsed anew."""
    import tomllib

    raw = file.read_bytes()
    try:
        return {name: _plain(value) for name, value in tomllib.loads(raw.decode("utf-8")).items()}
    except UnicodeDecodeError as fault:
        raise TomlFault(file, raw.count(b"\n", 0, fault.start) + 1, "this is not text in UTF-8") from None
    except tomllib.TOMLDecodeError as fault:
        raise TomlFault(file, *_where(str(fault), raw)) from None


def _key_of(folder: Path) -> _Key:
    with os.scandir(folder) as entries:
        files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".toml")]
    return sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in files)


def _kept(file: Path, key: _Key) -> dict[str, dict[str, Any]] | None:
    """The data kept for this key; None where there is none or it is broken."""
    try:
        kept_key, data = marshal.loads(file.read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return data if kept_key == key and isinstance(data, dict) else None


def _keep(file: Path, key: _Key, data: dict[str, dict[str, Any]]) -> None:
    """Keep the data for next time: whole or not at all, and not where nothing may be written.

    ``PYTHONDONTWRITEBYTECODE`` does not stop it: images set that because they compile beforehand, and
    nothing else would make this file.
    """
    half = file.with_name(f"{file.name}.{os.getpid()}.{id(data)}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        half.write_bytes(marshal.dumps((key, data)))
        half.replace(file)
    with suppress(OSError):
        half.unlink()  # only there still where the disk was full


def _plain(value: Any) -> Any:
    """The value with every date and time as text."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _where(said: str, raw: bytes) -> tuple[int, str]:
    """The line and the reason out of tomllib's "Invalid value (at line 3, column 7)"."""
    why, _at, place = said.partition(" (at ")
    line = place.partition("line ")[2].partition(",")[0]
    return int(line) if line.isdigit() else max(1, len(raw.splitlines())), why[:1].lower() + why[1:]
