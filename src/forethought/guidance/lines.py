"""On which line of a TOML file a table or a key of it stands, for those who must mend it.

tomllib does not say; a scan for the headers does, since an edition's files are plain lists of tables.
"""

from __future__ import annotations

from collections.abc import Iterator


def line_of(text: str, table: str = "", index: int = 0, key: str = "") -> int:
    """The line (from 1) of a key in the ``index``-th table of this name, else of the table's header, else 1.

    With no table, the line of a key or of a table at the top of the file.
    """
    found, seen, inside = 1, -1, not table
    for number, line in _outside_texts(text):
        name = _header(line)
        if name == table and table:
            seen += 1
            inside = seen == index
            found = number if inside else found
        elif name and not (table and name.startswith(table + ".")):
            inside = False
            if not table and name.split(".")[0] == key:
                return number
        if inside and key and line.partition("=")[0].strip().strip("\"'") == key and "=" in line:
            return number
    return found


def _header(line: str) -> str:
    """The name in ``[name]`` or ``[[name]]``; empty on another line."""
    return line.split("]")[0].strip("[ ") if line.startswith("[") else ""


def _outside_texts(text: str) -> Iterator[tuple[int, str]]:
    """The lines that do not stand inside a text of many lines, stripped, with their numbers."""
    closing = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not closing:
            yield number, line.strip()
        for quotes in ('"""', "'''"):
            if line.count(quotes) % 2 and closing in {"", quotes}:
                closing = "" if closing else quotes
                break
