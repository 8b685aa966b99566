"""Folders of TOML files as plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def read_folder(folder: Path) -> dict[str, dict[str, Any]]:
    """The data of every TOML file in a folder, by file name, in the order of the names."""
    import tomllib

    return {file.name: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.toml"))}
