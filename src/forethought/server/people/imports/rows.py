"""What each row says of a person, checked on its own and against the other rows."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from forethought.server.people.actions import number_of
from forethought.server.people.models import Person, WorkArea
from forethought.words import _

from .columns import Columns, columns_of, standing_named
from .fault import Fault
from .table import Row, read_table

LONGEST = {
    name: Person._meta.get_field(name).max_length for name in ("number", "name", "email", "login", "job_title", "service", "external_id")
}
LONGEST |= {"work_area": WorkArea._meta.get_field("name").max_length, "manager": LONGEST["number"]}
UNIQUE = ("number", "login", "external_id")


class Said(NamedTuple):
    """What one row says: ``values`` holds only what the file has a column for; ``manager`` is a number, ``work_area`` a name."""

    line: int
    number: str
    values: dict[str, str]


class Read(NamedTuple):
    """What a file says, what is wrong with it, and what whoever sent it should know."""

    said: list[Said]
    faults: list[Fault]
    notes: list[str]
    called: dict[str, str]


def read_people(content: bytes) -> Read:
    """The people of a file; UnusableFile where it is no table of people at all."""
    table = read_table(content)
    columns = columns_of(table.heading)
    faults: list[Fault] = []
    said = [one for row in table.rows if (one := _said(row, columns, len(table.heading.cells), faults)) is not None]
    faults += list(_twice(said, columns.called))
    if not table.rows:
        faults.append(Fault(0, "", _("The file holds nobody: there is only the first line.")))
    return Read(said, sorted(faults), list(_notes(table.is_windows, columns)), columns.called)


def _said(row: Row, columns: Columns, width: int, faults: list[Fault]) -> Said | None:
    if len(row.cells) != width:
        says = _("This row has {cells} cells, and the first line has {width}. Is a quotation mark missing?")
        faults.append(Fault(row.line, "", says.format(cells=len(row.cells), width=width)))
        return None
    values = {meant: _tidied(meant, row.cells[index]) for meant, index in columns.at.items()}
    if {"given", "family"} & values.keys():
        apart = f"{values.pop('given', '')} {values.pop('family', '')}".strip()
        values.setdefault("name", apart)
    for name in ("number", "manager"):
        if name in values:
            values[name] = number_of(values[name])
    found = [Fault(row.line, columns.called.get(name, ""), says) for name, value in values.items() if (says := _fault(name, value))]
    faults += found
    if values.get("standing") and not found:
        values["standing"] = standing_named(values["standing"]) or ""
    return None if found else Said(row.line, values.pop("number"), values)


def _tidied(meant: str, cell: str) -> str:
    """The words with single spaces: a cell may go over lines. What nobody sees goes, but from names, whose scripts may need it."""
    seen = cell if meant in {"name", "given", "family"} or cell.isascii() else _without_unseen(cell)
    return " ".join(seen.split())


def _without_unseen(cell: str) -> str:
    return "".join(letter for letter in cell if unicodedata.category(letter) != "Cf")


def _fault(name: str, value: str) -> str:
    if name in {"number", "name"} and not value:
        return _("The employee number is missing.") if name == "number" else _("The name is missing.")
    if not value.isprintable() and any(unicodedata.category(letter) in {"Cc", "Cs", "Co", "Cn"} for letter in value):
        return _("There is a sign that nobody can type in this cell.")
    if len(value) > LONGEST.get(name, 200):
        return _("This is longer than {longest} letters.").format(longest=LONGEST.get(name, 200))
    if name == "email" and value and not _is_email(value):
        return _("This is no e-mail address.")
    if name == "standing" and value and standing_named(value) is None:
        return _("This is no standing that we know. Write employee, elected member, agency, consultant, contractor, volunteer or external.")
    return ""


def _is_email(value: str) -> bool:
    try:
        validate_email(value)
    except ValidationError:
        return False
    return True


def _twice(said: list[Said], called: dict[str, str]) -> Iterator[Fault]:
    for name in UNIQUE:
        first: dict[str, int] = {}
        for one in said:
            value = one.number if name == "number" else one.values.get(name, "")
            if value and first.setdefault(value, one.line) != one.line:
                yield Fault(one.line, called[name], _("This stands in line {line} already.").format(line=first[value]))


def _notes(is_windows: bool, columns: Columns) -> Iterator[str]:
    if is_windows:
        yield _("The file is not UTF-8. It was read as Windows writes it: look whether names with accents are right.")
    if columns.unused:
        shown = ", ".join(name[:40] for name in columns.unused[:10])
        yield _("These columns are not used: {columns}.").format(columns=shown)
