"""Folders of TOML files as plain data, kept parsed beside them: the next reading need not import a parser at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from .kept import kept


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
    with os.scandir(folder) as entries:
        files = sorted((entry for entry in entries if entry.name.endswith(".toml")), key=lambda entry: entry.name)
    data: dict[str, dict[str, Any]] = kept(folder, "toml", files, lambda: {file.name: read_file(folder / file.name) for file in files})
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
    except RecursionError:
        raise TomlFault(file, 1, "its lists are nested too deep") from None


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
