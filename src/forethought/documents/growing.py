"""A clause while it is being read: its children still come."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from .tree import Clause, Section

AFFIX = {"quote": "q", "table": "t", "clause": "p", "appendix": "p", "note": "n"}


class Growing:
    """A clause or a section (whose ``id`` is its number) that may still be given children."""

    def __init__(self, id: str, text: str, kind: str = "clause") -> None:
        self.id = id
        self.text = text
        self.kind = kind
        self.children: list[Growing] = []
        self.count = Counter[str]()
        self.broken_by = ""
        self.kept = False

    def add(self, id: str, text: str, kind: str = "clause") -> Growing:
        """A child of this id."""
        child = Growing(id, text, kind)
        self.children.append(child)
        return child

    def next_id(self, kind: str) -> str:
        """The id of the next child that has no number of its own: ``9.1(4)`` for a bullet, ``4.2.q1`` for a quote."""
        affix = AFFIX.get(kind, "")
        self.count[affix] += 1
        return f"{self.id}.{affix}{self.count[affix]}" if affix else f"{self.id}({self.count[affix]})"

    def give_own_ids(self, used: set[str]) -> None:
        """Let no id below stand twice; ``used`` holds those that came before."""
        for child in self.children:
            id, nth = child.id, 2
            while child.id in used:
                child.id, nth = f"{id}~{nth}", nth + 1
            used.add(child.id)
            child.give_own_ids(used)

    def clause(self) -> Clause:
        """The clause as it stands."""
        return Clause(self.id, self.text, self.kind, tuple(child.clause() for child in self.children))

    def section(self) -> Section:
        """The same as a section."""
        return Section(self.id, self.text, tuple(child.clause() for child in self.children))


def slug_of(name: str, longest: int = 40) -> str:
    """A name as a part of an id: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:longest].rstrip("-") or "entry"
