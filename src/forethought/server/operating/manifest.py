"""What a backup says of itself: which version made it, what is in it, and how each part is known to be whole."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from forethought.words import _

from .fault import Unable

NAME = "manifest.json"
FORMAT = 1
_PART = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._@+=, -]{1,200}")
MOST_BYTES = 16 * 1024 * 1024
"""How long the manifest may be."""


class Part(NamedTuple):
    """A file of a backup: its path within it, its bytes and its hexadecimal SHA-256."""

    path: str
    size: int
    digest: str


class Manifest(NamedTuple):
    """``database``: ``sqlite`` or ``postgresql``. ``migrations``: those that the tables have. ``number``, ``mark``: the journal's head."""

    version: str
    made_at: str
    database: str
    migrations: tuple[tuple[str, str], ...]
    number: int
    mark: str
    key_mark: str
    parts: tuple[Part, ...]

    def text(self) -> str:
        """As it is written down."""
        return json.dumps({"format": FORMAT, **self._asdict(), "parts": [part._asdict() for part in self.parts]}, indent=1)


def read_manifest(file: Path) -> Manifest:
    """The manifest of a backup; Unable where there is none that can be used."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ValueError
        row = json.loads(file.read_bytes())
        if row["format"] > FORMAT:
            raise Unable(
                _("A newer version of Forethought made this backup ({version}). Install that version first.").format(version=row["version"])
            )
        return _of_row(row)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise Unable(_("This is not a backup of Forethought, or it is damaged: its manifest cannot be read.")) from None


def _of_row(row: dict[str, Any]) -> Manifest:
    parts = tuple(Part(str(one["path"]), int(one["size"]), str(one["digest"])) for one in row["parts"])
    if not all(is_safe(part.path) for part in parts) or len({part.path for part in parts}) != len(parts):
        raise Unable(_("This backup names a file outside of itself. Nothing was restored."))
    migrations = tuple((str(app), str(name)) for app, name in row["migrations"])
    words = {name: str(row[name]) for name in ("version", "made_at", "database", "mark", "key_mark")}
    return Manifest(**words, migrations=migrations, number=int(row["number"]), parts=parts)


def is_safe(path: str) -> bool:
    """Whether a path stays within the backup: plain names, none of them a way up."""
    return len(path) <= 500 and all(_PART.fullmatch(part) for part in path.split("/"))


def digest_of_file(file: Path) -> str:
    """Hexadecimal SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
