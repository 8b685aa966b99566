"""In which file, and on which line, a remark's row stands."""

from __future__ import annotations

from pathlib import Path

from forethought.guidance.edition import NOWHERE, Edition
from forethought.guidance.lines import line_of
from forethought.toml import read_folder

from .remark import Remark


def place_of(remark: Remark, edition: Edition) -> tuple[Path, int] | None:
    """The file and the line (from 1); the top of the head where the remark is about no row. None where the edition stands in no folder."""
    if edition.folder == NOWHERE:
        return None
    files = read_folder(edition.folder)
    for table, wanted in ((remark.table, remark.row or remark.clause), ("edition", edition.head.version)):
        for name, data in files.items():
            rows = data.get(table, [])
            for nth, row in enumerate([rows] if isinstance(rows, dict) else rows):
                if wanted in {row.get("id"), row.get("version")}:
                    file = edition.folder / name
                    return file, line_of(file.read_text(encoding="utf-8"), table, nth, remark.key)
    raise LookupError(remark)
