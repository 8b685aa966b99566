"""An edition of the guidance as the tree of a document, so that it can be written out like one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from forethought.guidance import Clause as Rule
from forethought.guidance import Edition

from .growing import Growing
from .tree import Control, Tree

KINDS = {"purpose": "clause", "harm": "bullet", "control": "table"}
"""Kinds of an edition that a document has no word for."""


def tree_of_edition(edition: Edition) -> Tree:
    """The tree of an edition: each clause in the council's own words where it has them, else in plain words."""
    parts = []
    for section in edition.sections:
        rules = [rule for rule in map(edition.clause, section.clauses) if rule.kind != "control"]
        if rules:
            parts.append(_part(section.number, section.title, rules).section())
    head = edition.head
    return Tree(head.reference, head.version, _control(edition), tuple(parts))


def _part(number: str, title: str, rules: Iterable[Rule]) -> Growing:
    part = Growing(number, title, "section")
    known: dict[str, Growing] = {}
    for rule in rules:
        above = next((known[id] for id in _above(rule.id) if id in known), part)
        known[rule.id] = above.add(rule.id, rule.wording or rule.says, KINDS.get(rule.kind, rule.kind))
    return part


def _above(id: str) -> Iterable[str]:
    """The ids that a clause may stand below, nearest first: 9.1(4) below 9.1, 1.1.3 below 1.1."""
    while shorter := re.sub(r"(?:\([^()]*\)|\.[^.()]+)$", "", id):
        if shorter == id:
            return
        yield shorter
        id = shorter


def _control(edition: Edition) -> Control:
    fields: Control = {"title": edition.head.title}
    fields |= {name: value for name, value in edition.control.items() if name not in {"change_history", "related_documents"}}
    if edition.changes:
        fields["change_history"] = [change._asdict() for change in edition.changes]
    listed: dict[str, dict[str, str]] = {}
    for document in edition.documents.values():
        if document.listed_as:
            row = {"reference": document.reference, "title": document.listed_as, "tier": document.tier}
            listed.setdefault(document.listed_as, row)
    if listed:
        fields["related_documents"] = [*listed.values()]
    return fields
