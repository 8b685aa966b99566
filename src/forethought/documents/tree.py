"""The tree that every document becomes: sections, the clauses in them, the control sheet, and what a person should look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

Control = dict[str, str | list[dict[str, str]]]
"""The control sheet by field; the change history and the related documents are lists of rows."""


class UnusableDocument(ValueError):
    """One plain sentence that says why a document cannot be used."""


class Clause(NamedTuple):
    """A clause, bullet, note (footnote), quote, table or appendix entry, in the document's own words without its number."""

    id: str
    text: str
    kind: str = "clause"
    children: tuple[Clause, ...] = ()

    def walk(self) -> Iterator[Clause]:
        """This one and all below it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()

    def as_row(self) -> dict[str, Any]:
        """The clause as JSON."""
        return {**self._asdict(), "children": [child.as_row() for child in self.children]}

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Clause:
        """The clause of such a row."""
        children = tuple(cls.from_row(child) for child in row.get("children", ()))
        return cls(row["id"], row["text"], row.get("kind", "clause"), children)


def is_numbered(clause: Clause) -> bool:
    """Whether the id is the document's own number, and not made from its place or its name."""
    return all(part.isdecimal() for part in clause.id.split("."))


class Section(NamedTuple):
    """A section; ``number`` is the document's own, or a word such as ``appendix`` where it has none."""

    number: str
    title: str
    clauses: tuple[Clause, ...] = ()


class Tree(NamedTuple):
    """A document as read. ``reference`` and ``version`` are empty where it does not say."""

    reference: str
    version: str
    control: Control
    sections: tuple[Section, ...]
    warnings: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What the document calls itself."""
        title = self.control.get("title", "")
        return title if isinstance(title, str) else ""

    def with_text(self, change: Callable[[str], str]) -> Tree:
        """The same tree with every text in it changed."""
        row: dict[str, Any] = _changed(self.as_row(), change)
        return Tree.from_row(row)

    def walk(self) -> Iterator[Clause]:
        """Every clause, in the order of the document."""
        for section in self.sections:
            for clause in section.clauses:
                yield from clause.walk()

    def as_row(self) -> dict[str, Any]:
        """The tree as JSON."""
        sections = [{**section._asdict(), "clauses": [clause.as_row() for clause in section.clauses]} for section in self.sections]
        return {**self._asdict(), "sections": sections, "warnings": list(self.warnings)}

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Tree:
        """The tree of such a row."""
        sections = tuple(
            Section(section["number"], section["title"], tuple(map(Clause.from_row, section["clauses"]))) for section in row["sections"]
        )
        return cls(row["reference"], row["version"], dict(row["control"]), sections, tuple(row.get("warnings", ())))


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {name: _changed(inner, change) for name, inner in value.items()}
    if isinstance(value, list):
        return [_changed(inner, change) for inner in value]
    return change(value)
