"""An edition: one dated version of a council's guidance, read from a folder of TOML files."""

# Annotations are types here, not text: a NamedTuple compiles each text, 2 ms of a cold start in this package.

import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from forethought.toml import TomlFault, read_folder
from forethought.words import _

from .clause import Clause, Fact, Silence, Strength
from .related import Change, Document, DocumentSection, Head, Section, Term

EDITIONS = Path(__file__).parent / "editions"
PACKS = Path(__file__).parent / "packs"
NOWHERE = Path(os.devnull)
"""The folder of an edition that stands in none."""

Row = Mapping[str, Any]


class GuidanceFault(ValueError):
    """What is wrong with an edition's files, with the file and the line."""


class Edition(NamedTuple):
    """A version of the guidance. ``name`` is its reference and version ("HRSM1 D3")."""

    name: str
    head: Head
    folder: Path
    clauses: tuple[Clause, ...]
    by_id: dict[str, Clause]
    sections: tuple[Section, ...]
    documents: dict[str, Document]
    glossary: dict[str, Term]
    changes: tuple[Change, ...]

    def clause(self, id: str) -> Clause:
        """The clause of this id, whatever its case; KeyError where there is none."""
        return self.by_id[id.lower()]

    def cited_by(self, id: str) -> tuple[Clause, ...]:
        """The clauses that name this one, among their purposes and harms too."""
        return tuple(clause for clause in self.clauses if id in clause.refers_to)

    def document(self, reference: str) -> tuple[Document, DocumentSection | None]:
        """The document, and the section of it, that a clause's ``see`` points to; KeyError where there is none."""
        name, _hash, number = reference.partition("#")
        found = self.documents[name]
        return found, {section.number: section for section in found.section}[number] if number else None

    @property
    def access(self) -> dict[str, str]:
        """The id of the clause that plays each part in an answer of access (`guidance.clause.access`); a part nobody plays is not there."""
        return {part: clause.id for clause in self.clauses for part in clause.access}

    @property
    def control(self) -> dict[str, str]:
        """The fields of the control sheet by their names; an empty one is there and empty."""
        return {clause.id.partition(".")[2]: clause.value for clause in self.clauses if clause.kind == "control"}


@cache
def load_named(name: str = "hrsm1-d3") -> Edition:
    """An edition that ships with the package."""
    return load(EDITIONS / name)


def load(folder: Path) -> Edition:
    """The edition in a folder; GuidanceFault where it cannot be used."""
    try:
        return _edition(folder, read_folder(folder))
    except (TomlFault, OSError) as fault:
        raise GuidanceFault(str(fault)) from None
    except (TypeError, ValueError, KeyError, AttributeError, StopIteration):
        from .schema import faults_of  # what is wrong is looked for only when something is

        raise GuidanceFault(" ".join(str(fault) for fault in faults_of(folder)[:1])) from None


def from_tables(tables: Mapping[str, Row]) -> Edition:
    """The edition of tables that are kept elsewhere, by file name; GuidanceFault where they cannot be used."""
    try:
        return _edition(NOWHERE, tables)
    except (TypeError, ValueError, KeyError, AttributeError, StopIteration) as fault:
        raise GuidanceFault(_("The tables of this edition cannot be used: {why}.").format(why=fault)) from None


def _edition(folder: Path, files: Mapping[str, Row]) -> Edition:
    files = {name: files[name] for name in sorted(files, key=_in_document_order)}
    head = Head(**_frozen(next(data["edition"] for data in files.values() if "edition" in data)))
    clauses = tuple(_clause(row, head, data, file) for file, data in files.items() for row in data.get("clause", ()))
    by_id = {clause.id.lower(): clause for clause in clauses}
    if len(by_id) < len(clauses):
        raise ValueError(_("Two clauses have the same id."))
    return Edition(
        name=f"{head.reference} {head.version}",
        head=head,
        folder=folder,
        clauses=clauses,
        by_id=by_id,
        sections=tuple(_section(data) for data in files.values() if "section" in data),
        documents={row["id"]: _document(row) for row in _rows(files, "document")},
        glossary={row["id"]: Term(**_frozen(row)) for row in _rows(files, "term")},
        changes=tuple(Change(**row) for row in _rows(files, "change")),
    )


def _in_document_order(name: str) -> tuple[bool, int, str]:
    """The sort key of a file: ``2-….toml`` before ``10-….toml``, names without a number last."""
    number = name.partition("-")[0]
    return not number.isdecimal(), int(number) if number.isdecimal() else 0, name


def _rows(files: Mapping[str, Row], table: str) -> list[Row]:
    return [row for data in files.values() for row in data.get(table, ())]


def _clause(row: Row, head: Head, data: Row, file: str) -> Clause:
    fields = {"applies_to": head.applies_to, **_frozen(row)}
    fields["strength"] = Strength(row.get("strength", "states"))
    fields["facts"] = _all(Fact, row.get("facts", ()))
    fields["silent_on"] = _all(Silence, row.get("silent_on", ()))
    return Clause(**fields, section=data.get("section", {}).get("number", ""), file=file)


def _section(data: Row) -> Section:
    return Section(**data["section"], clauses=tuple(row["id"] for row in data.get("clause", ())))


def _document(row: Row) -> Document:
    return Document(**{**_frozen(row), "section": _all(DocumentSection, row.get("section", ()))})


def _all[Made](make: Callable[..., Made], rows: list[Row]) -> tuple[Made, ...]:
    return tuple(make(**row) for row in rows)


def _frozen(row: Row) -> dict[str, Any]:
    """The row with tuples for lists."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
