"""The cells of a file: its encoding, what parts its columns, and the line on which each row begins."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from forethought.words import _

from .fault import unusable

LIMIT = 10 * 1024 * 1024
"""Bytes that a file may have: 15,000 people come to about two million."""
MOST_ROWS = 100_000
_MARKS = (",", ";", "\t")


class Row(NamedTuple):
    """The cells of one row, and the line of the file on which it begins."""

    line: int
    cells: list[str]


class Table(NamedTuple):
    """``heading``: the first row. ``is_windows``: the file was no UTF-8, and was read as Windows writes Western European text."""

    heading: Row
    rows: list[Row]
    is_windows: bool


def read_table(content: bytes) -> Table:
    """Every row that is not empty; UnusableFile where there is no table to be read."""
    if len(content) > LIMIT:
        raise unusable(_("The file is larger than 10 MB."))
    text, is_windows = _decoded(content)
    text, mark, skipped = _said_mark(text)
    rows = list(_rows(text, mark or _likely_mark(text), skipped))
    if not rows:
        raise unusable(_("The file is empty."))
    return Table(rows[0], rows[1:], is_windows)


def _decoded(content: bytes) -> tuple[str, bool]:
    is_utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))  # what Excel calls Unicode text
    for encoding in ["utf-16"] if is_utf_16 else ["utf-8-sig", "cp1252"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text, encoding == "cp1252"
    raise unusable(_("The file is not text. Save it as CSV UTF-8, and send that."))


def _said_mark(text: str) -> tuple[str, str, int]:
    """Excel may say in a first line what parts the columns: ``sep=;``. The rest, that mark, and how many lines were taken."""
    first, _newline, rest = text.partition("\n")
    said = first.strip().strip('"').lower()
    return (rest, said[4], 1) if len(said) == 5 and said.startswith("sep=") and said[4] in ",;|" else (text, "", 0)


def _likely_mark(text: str) -> str:
    """Whichever parts the first line into the most cells."""
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(_MARKS, key=lambda mark: first.count(mark))


def _rows(text: str, mark: str, skipped: int) -> Iterator[Row]:
    reader, begins = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True), 1
    found = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found += 1
                yield Row(begins + skipped, [cell.strip() for cell in cells])
            begins = reader.line_num + 1
            if found > MOST_ROWS:
                raise unusable(_("The file has more than {most} rows.").format(most=f"{MOST_ROWS:,}"))
    except csv.Error:
        says = _("From this line on the file cannot be read. A quotation mark may be missing, or there may be one too many.")
        raise unusable(says, line=begins + skipped) from None
