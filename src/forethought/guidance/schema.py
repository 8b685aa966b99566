"""What an edition's files must hold, and every place where they do not: the file, the line and a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from forethought.toml import TomlFault, read_file
from forethought.words import _

from .clause import ACCESS, DRAFTS, KINDS, SERVES, STANDINGS, Clause, Fact, Silence, Strength
from .lines import line_of
from .related import Change, Document, DocumentSection, Head, Section, Term

TABLES: dict[str, Any] = {"edition": Head, "section": Section, "clause": Clause, "document": Document, "term": Term, "change": Change}
"""The tables of an edition's files; all but the first two come many times."""

INNER: dict[str, Any] = {"clause.facts": Fact, "clause.silent_on": Silence, "document.section": DocumentSection}
"""Lists of tables inside a table."""

MADE = {"clause": {"section", "file"}, "section": {"clauses"}}
"""Fields that the loader fills in, so that no file gives them."""

WORDS: dict[str, Mapping[str, Collection[str]]] = {
    "edition": {"applies_to": STANDINGS},
    "clause": {"strength": tuple(Strength), "kind": KINDS, "kinds": DRAFTS, "applies_to": STANDINGS, "serves": SERVES, "access": ACCESS},
    "document": {"applies_to": STANDINGS, "kind": ("related", "local", "source")},
}
"""Fields that hold words out of a list."""

DATES = {"edition": ("in_force_from",), "change": ("date",), "clause.facts": ("as_of",)}


class Fault(NamedTuple):
    """What is wrong, and where: ``line`` counts from 1."""

    file: Path
    line: int
    says: str

    def __str__(self) -> str:
        return _("{file}, line {line}: {says}").format(file=self.file, line=self.line, says=self.says)


class Row(NamedTuple):
    """A table of a file: the ``nth`` of its name there, counted from 0."""

    file: str
    table: str
    nth: int
    data: dict[str, Any]


Said = Iterator[tuple[Row, str, str]]
"""A row, the key that is wrong in it, and what is wrong."""


def faults_of(folder: Path, *, checks: Collection[str] | None = None, guards: Collection[str] | None = None) -> list[Fault]:
    """Everything wrong with an edition's folder, by file and line.

    ``checks`` and ``guards`` are the names a clause may give; None leaves them unlooked at, since the
    guidance does not know the checks.
    """
    names = sorted(file.name for file in folder.glob("*.toml")) if folder.is_dir() else []
    if not names:
        return [Fault(folder, 1, _("There are no TOML files here, so there is no edition."))]
    files: dict[str, dict[str, Any]] = {}
    faults = []
    for name in names:
        try:
            files[name] = read_file(folder / name)
        except TomlFault as fault:
            faults.append(Fault(fault.file, fault.line, fault.why[:1].upper() + fault.why[1:] + "."))
        except OSError as fault:
            faults.append(Fault(folder / name, 1, _("The file cannot be read: {why}.").format(why=fault.strerror)))
    for row, key, says in faults_in(files, names[0], checks=checks, guards=guards):
        text = (folder / row.file).read_text(encoding="utf-8")
        faults.append(Fault(folder / row.file, line_of(text, row.table, row.nth, key), says))
    return sorted(set(faults))


def faults_in(
    tables: Mapping[str, dict[str, Any]], first: str = "", *, checks: Collection[str] | None = None, guards: Collection[str] | None = None
) -> Said:
    """Everything wrong with an edition's tables, wherever they are kept; ``first`` is the file that should hold a head where none does."""
    known = {"checks": checks, "gives_way_to": guards}
    rows = [*_rows(tables)]
    for said in (
        _shapes(tables, rows),
        _words(rows, known),
        _doubled(rows),
        _dangling(rows),
        _heads(rows, first or min(tables, default="")),
    ):
        yield from said


def _rows(files: Mapping[str, dict[str, Any]]) -> Iterator[Row]:
    """Every table that has the shape of one."""
    for file, data in files.items():
        for table in TABLES.keys() & data.keys():
            found = data[table] if isinstance(data[table], list) else [data[table]]
            yield from (Row(file, table, nth, row) for nth, row in enumerate(found) if isinstance(row, dict))


def _shapes(files: Mapping[str, dict[str, Any]], rows: list[Row]) -> Said:
    for file, data in files.items():
        for name, value in data.items():
            top = Row(file, "", 0, {})
            if name not in TABLES:
                yield top, name, _("An edition has no table “{name}”.").format(name=name)
            elif not isinstance(value, dict if name in {"edition", "section"} else list):
                yield top, name, _("The table “{name}” is written the wrong way.").format(name=name)
    for row in rows:
        yield from ((row, key, says) for key, says in _fields(row.table, row.data))


def _fields(table: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Unknown, missing and ill-typed fields of one table."""
    made = INNER.get(table) or TABLES[table]
    allowed = set(made._fields) - MADE.get(table, set())
    name = data.get("id") or data.get("term") or data.get("number") or ""
    for key in data.keys() - allowed:
        yield key, _("There is no field “{key}” in a {table}.").format(key=key, table=table.replace(".", " "))
    for key in made._fields:
        if key in allowed and key not in made._field_defaults and data.get(key) in (None, ""):
            yield "", _("The {table} {name} has no “{key}”.").format(table=table.replace(".", " "), name=name, key=key).replace("  ", " ")
    for key in [key for key in made._fields if key in allowed & data.keys()]:
        yield from ((key, says) for says in _types(f"{table}.{key}", data[key], made._field_defaults.get(key, "")))
        if key in DATES.get(table, ()) and not _is_date(data[key]):
            yield key, _("“{value}” is not a date such as 2011-12-01 or 2011-12.").format(value=data[key])


def _types(place: str, value: Any, default: Any) -> Iterator[str]:
    key = place.rpartition(".")[2]
    if place in INNER:
        if not isinstance(value, list) or not all(isinstance(inner, dict) for inner in value):
            yield _("The field “{key}” must be a list of tables.").format(key=key)
        else:
            yield from (says for inner in value for _key, says in _fields(place, inner))
    elif isinstance(default, bool):
        if not isinstance(value, bool):
            yield _("The field “{key}” must be true or false.").format(key=key)
    elif isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(inner, str) for inner in value):
            yield _("The field “{key}” must be a list of texts.").format(key=key)
    elif not isinstance(value, str):
        yield _("The field “{key}” must be text.").format(key=key)


def _is_date(value: Any) -> bool:
    from datetime import date

    if not isinstance(value, str):
        return False
    try:
        date.fromisoformat(value if len(value) > 7 else f"{value}-01")
    except ValueError:
        return value == ""
    return True


def _words(rows: list[Row], known: Mapping[str, Collection[str] | None]) -> Said:
    """Words that are not in the list of those a field may hold."""
    bound = {key: names for key, names in known.items() if names is not None}
    for row in rows:
        lists = {**WORDS.get(row.table, {}), **(bound if row.table == "clause" else {})}
        for key, allowed in lists.items():
            yield from ((row, key, _unknown(key, word, allowed)) for word in _texts(row.data.get(key)) if word not in allowed)


def _unknown(key: str, word: str, allowed: Collection[str]) -> str:
    said = {
        "strength": _("There is no strength “{word}”: {allowed}."),
        "checks": _("There is no check called “{word}”."),
        "gives_way_to": _("There is no guard called “{word}”: {allowed}."),
    }.get(key, _("“{word}” cannot stand in “{key}”: {allowed}."))
    return said.format(word=word, key=key, allowed=", ".join(sorted(allowed)))


def _doubled(rows: list[Row]) -> Said:
    seen: dict[tuple[str, str], Row] = {}
    for row in rows:
        id = row.data.get("id")
        if not isinstance(id, str):
            continue
        first = seen.setdefault((row.table, id.lower()), row)
        if first is not row:
            yield row, "id", _("There is already a {table} “{id}”, in {file}.").format(table=row.table, id=id, file=first.file)
    yield from _doubled_parts(rows)


def _doubled_parts(rows: list[Row]) -> Said:
    """An answer cites one clause for each part, so that no two may play it."""
    seen: dict[str, Row] = {}
    for row in rows:
        for part in dict.fromkeys(_texts(row.data.get("access"))) if row.table == "clause" else ():
            first = seen.setdefault(part, row)
            if first is not row:
                says = _("The clause “{id}” plays the part “{part}” already, in {file}.")
                yield row, "access", says.format(id=first.data.get("id"), part=part, file=first.file)


def _dangling(rows: list[Row]) -> Said:
    """Clauses, documents, sections of them and terms that are named and are not there."""
    ids = {table: {row.data["id"] for row in rows if row.table == table and isinstance(row.data.get("id"), str)} for table in TABLES}
    no_clause = _("There is no clause “{id}” to point to.")
    pointers: list[tuple[str, str, Collection[str], str]] = [
        ("clause", "purposes", ids["clause"], no_clause),
        ("clause", "harms", ids["clause"], no_clause),
        ("clause", "cites", ids["clause"], no_clause),
        ("clause", "see", ids["document"] | _document_sections(rows), _("There is no related document or section “{id}”.")),
        ("clause", "terms", ids["term"], _("The glossary has no term “{id}”.")),
        ("term", "defined_in", ids["clause"] | {""}, no_clause),
    ]
    for table, key, there, says in pointers:
        for row in rows:
            if row.table == table:
                yield from ((row, key, says.format(id=id)) for id in _texts(row.data.get(key)) if id not in there)


def _document_sections(rows: list[Row]) -> set[str]:
    """Every section of a related document, as a clause's ``see`` names it."""
    documents = [row.data for row in rows if row.table == "document" and isinstance(row.data.get("section"), list)]
    return {f"{data.get('id')}#{inner.get('number')}" for data in documents for inner in data["section"] if isinstance(inner, dict)}


def _heads(rows: list[Row], first: str) -> Said:
    heads = [row for row in rows if row.table == "edition"]
    if not heads:
        yield Row(first, "", 0, {}), "", _("No file here has an [edition] table, with a reference and a version.")
    for row in heads[1:]:
        yield row, "", _("There is already an [edition] table, in {file}.").format(file=heads[0].file)


def _texts(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [inner for inner in value if isinstance(inner, str)] if isinstance(value, list) else []
