"""A table of text as it comes out of other systems: its encoding, its delimiter, its columns, row by row, however long it is."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import BinaryIO, NamedTuple

from forethought.words import _

from .clocked import Refused, UnusableFeed

LINE = 8_192
"""Characters a line may have."""
_CHUNK = 1 << 16
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NO_TEXT = (
    (b"PK\x03\x04", "XLSX"),
    (b"\xd0\xcf\x11\xe0", "XLS"),
    (b"%PDF", "PDF"),
    (b"\x1f\x8b", "GZIP"),
)


class Row(NamedTuple):
    """A row: its line from 1, and its cells by the fields that the header gives them."""

    line: int
    cells: dict[str, str]


def rows_of(
    file: BinaryIO, columns: Mapping[str, Sequence[str]], check: Callable[[frozenset[str]], None] = lambda fields: None
) -> Iterator[Row | Refused]:
    """The rows of a table, good and bad in their order; UnusableFeed where it is no table.

    ``columns``: for each field the names its column may have, the surest first, as `plain` writes them. ``check``: raises where
    the fields that the first line names are not enough. A row stands on one line; nothing is held but that line.
    """
    text = io.TextIOWrapper(file, encoding=_encoding(file), errors="replace", newline=None)
    try:
        lines = _lines(text)
        delimiter, header = _header(lines, columns)
        if delimiter:
            check(frozenset(header.values()))
        for number, line in lines:
            if line is None:
                yield Refused(number, "", _("The line is longer than 8,192 characters."))
            elif line.strip(" \t\r\n,;|\x1a"):
                yield _row(number, line, delimiter, header)
    finally:
        text.detach()  # the file is whoever opened it's to close


def plain(name: str) -> str:
    """The name of a column without case, punctuation and double spaces."""
    return " ".join("".join(character if character.isalnum() else " " for character in name.casefold()).split())


def _encoding(file: BinaryIO) -> str:
    """By its mark; without one UTF-8 where it is that from end to end, or else Windows-1252."""
    head = file.read(_CHUNK)
    file.seek(0)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    for start, kind in _NO_TEXT:
        if head.startswith(start):
            raise UnusableFeed(_("This is a file of the kind {kind}. Save it as CSV and drop it again.").format(kind=kind))
    if b"\0" in head:
        raise UnusableFeed(_("This is not a text file. Save it as CSV and drop it again."))
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    finally:
        file.seek(0)
    return "utf-8"


def _lines(text: io.TextIOWrapper) -> Iterator[tuple[int, str | None]]:
    """Every line with its number; None for one that is too long."""
    number, whole = 1, True
    while line := text.readline(LINE):
        ends = line.endswith("\n")
        if whole and (ends or len(line) < LINE):
            yield number, line
        elif whole:
            yield number, None
        whole, number = ends, number + ends


def _header(lines: Iterator[tuple[int, str | None]], columns: Mapping[str, Sequence[str]]) -> tuple[str, dict[int, str]]:
    """The delimiter and which cell of a row is which field; an empty file has no columns and no rows."""
    delimiter = ""
    for _number, line in lines:
        if line is None:
            raise UnusableFeed(_("The first line is longer than 8,192 characters. It must name the columns."))
        if line.casefold().startswith("sep=") and len(line.strip()) <= len("sep=;"):
            delimiter = line.rstrip("\r\n")[4:5]
        elif line.strip():
            return _named(line, delimiter or max(",;\t|", key=line.count), columns)
    return "", {}


def _named(line: str, delimiter: str, columns: Mapping[str, Sequence[str]]) -> tuple[str, dict[int, str]]:
    names = [plain(cell) for cell in _cells(line, delimiter) or []]
    header = {}
    for field, known in columns.items():
        surest = next((name for name in known if name in names), None)
        found = [at for at, name in enumerate(names) if name == surest]
        if len(found) > 1:
            raise UnusableFeed(
                _("The first line names two columns for “{field}”. Say in the feed's settings which it is.").format(field=field)
            )
        header |= dict.fromkeys(found, field)
    return delimiter, header


def _row(number: int, line: str, delimiter: str, header: Mapping[int, str]) -> Row | Refused:
    cells = _cells(line, delimiter)
    if cells is None:
        return Refused(number, "", _("The line has a quotation mark that is not closed."))
    return Row(number, {field: _bare(cells[at]) if at < len(cells) else "" for at, field in header.items()})


def _cells(line: str, delimiter: str) -> list[str] | None:
    try:
        return next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter, skipinitialspace=True, strict=True), [])
    except csv.Error:
        return None


def _bare(cell: str) -> str:
    """What stands in a cell, without what spreadsheets put around a number so that it stays text: ="00123" or '00123."""
    cell = cell.strip()
    if cell.startswith('="') and cell.endswith('"'):
        cell = cell[2:-1]
    return cell.removeprefix("'").strip()
