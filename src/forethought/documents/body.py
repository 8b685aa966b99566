"""The sections and clauses, as their blocks come one after the other."""

from __future__ import annotations

import re
from typing import NamedTuple

from .appendix import opens_appendix, take_entry
from .block import Block
from .growing import Growing, slug_of
from .labels import NUMBER, QUOTES, TO_RAISED, Label, key_of, label_of
from .points import Point, points_above
from .tree import Section

LONGEST_TITLE = 150


class Note(NamedTuple):
    """A footnote, and the section in which it stands."""

    number: str
    text: str
    stands_in: Growing
    typed: bool


class Body:
    """The tree while it grows. What a person should look at is kept in lists that `remarks_on` turns into sentences."""

    def __init__(self) -> None:
        self.parts: list[Growing] = []
        self.numbered: dict[str, Growing] = {}
        self.clause: Growing | None = None
        self.entry: Growing | None = None
        self.list_at: list[Point] = []
        self.notes: list[Note] = []
        self.level = 0
        self.in_appendix = False
        self.counting = -1
        self.dashed: dict[bool, list[str]] = {True: [], False: []}
        self.doubled: list[str] = []
        self.unheaded: list[str] = []
        self.titled: list[str] = []
        self.last: tuple[Growing, Growing] | None = None
        self.before: tuple[Growing, Growing] | None = None
        self.renumbered: list[tuple[str, str]] = []
        self.broken: list[tuple[str, str, int]] = []

    @property
    def part(self) -> Growing:
        """The section that is being read; what comes before the first has the number ``front``."""
        return self.parts[-1] if self.parts else self._open("front", "")

    def take(self, block: Block) -> None:
        """Put the next block in its place."""
        label = label_of(block)
        label = label._replace(text=" ".join(label.text.split()))
        self.before, self.last = self.last, None
        if block.rows:
            self._take_table(block)
        elif label.note:
            self._take_note(label)
        elif opens_appendix(block, label):
            self.in_appendix = True
            known = sum(part.id.startswith("appendix") for part in self.parts)
            self._open(f"appendix{known + 1}" if known else "appendix", label.text)
        elif self.in_appendix:
            self.entry = take_entry(self.part, block, label, self.entry)
        elif label.number:
            self._take_number(block, label)
        elif block.heading:
            self._take_heading(block, label)
        elif label.bullet or label.letter:
            self._take_item(block, label)
        elif label.text.strip():
            self._take_paragraph(block, label)

    def take_plain(self, text: str) -> None:
        """A paragraph of the front pages, whatever it begins with."""
        self.part.add(self.part.next_id("clause"), " ".join(text.split()))

    def _open(self, number: str, title: str) -> Growing:
        taken = {part.id for part in self.parts}
        nth = 2
        while number in taken:
            number, nth = f"{number.partition('~')[0]}~{nth}", nth + 1
        self.parts.append(Growing(number, title, "section"))
        self.clause = self.entry = None
        self.list_at, self.counting = [], -1
        return self.parts[-1]

    def _take_number(self, block: Block, label: Label) -> None:
        key = key_of(label.number)
        here = int(self.part.id) if self.parts and self.part.id.isdecimal() else None
        if here is not None and len(key) == 2 and key[0] != here and self._may_be_called(str(key[0])):
            self.renumbered.append((self.part.id, str(key[0])))
            self.part.id, here = str(key[0]), key[0]
        if len(key) == 1:
            self._take_single(block, label, key[0], here)
        elif key[0] == here or (here is None and self.parts and self.part.id != "front"):
            self._add_clause(block, label)
        elif not label.typed and here is not None and key[0] < here:
            self._take_item(block, label._replace(letter=f"({label.number})"))
        elif not label.typed or here is None or key[0] == here + 1:
            title = self._title_before()
            (self.titled if title else self.unheaded).append(str(key[0]))
            self._open(str(key[0]), title)
            self._add_clause(block, label)
        else:
            self._take_paragraph(block, label._replace(text=" ".join(block.text.split())))

    def _title_before(self) -> str:
        """The line before the first clause of a section without a heading, where it may be the heading; it is taken from where it stood."""
        if self.before is None:
            return ""
        owner, line = self.before
        if owner.children[-1:] != [line] or len(line.text) > LONGEST_TITLE or line.text.endswith((".", ";", ",", "!", "?", "'", "’")):
            return ""
        owner.children.pop()
        return line.text

    def _may_be_called(self, number: str) -> bool:
        """Whether the section, numbered by its format and still empty, may take the number that its first clause gives it."""
        return self.part.kept and not self.part.children and all(part.id != number for part in self.parts)

    def _take_single(self, block: Block, label: Label, number: int, here: int | None) -> None:
        """A number of one part: a section's, a point of a list, or a clause of a document that numbers them straight through."""
        sections = [int(part.id) for part in self.parts if part.id.isdecimal()]
        first = not sections and not label.typed  # a list may have begun in the contents
        follows = (first or number == (sections[-1] + 1 if sections else 1)) and self.counting != number - 1
        short = len(label.text) <= LONGEST_TITLE and not label.text.rstrip().endswith((".", ";", ","))
        if block.heading or (follows and short and (here is not None or not self.parts or self.part.id == "front")):
            self.level = block.heading or self.level
            self._open(str(number), label.text).kept = not label.typed
        elif here is None:
            self._add_clause(block, label)
            self.last = self.part, self.part.children[-1]
        else:
            self.counting = number
            self._take_item(block, label._replace(letter=f"({number})"))
            above = self.list_at[-2].item if len(self.list_at) > 1 else self.clause or self.part
            self.last = above, self.list_at[-1].item

    def _add_clause(self, block: Block, label: Label) -> None:
        parent = self.numbered.get(label.number.rpartition(".")[0]) or self.part
        id = self._unique(label.number)
        self.clause = self.numbered[id] = parent.add(id, label.text, "quote" if block.quote else "clause")
        self.list_at, self.counting = [], -1
        if label.typed:
            self.dashed[label.dashed].append(id)

    def _unique(self, id: str) -> str:
        if id not in self.numbered:
            return id
        self.doubled.append(id)
        nth = 2
        while f"{id}~{nth}" in self.numbered:
            nth += 1
        return f"{id}~{nth}"

    def _take_heading(self, block: Block, label: Label) -> None:
        if self.parts and self.level and block.heading > self.level:
            self.clause = None
            self._take_paragraph(block, label)
            return
        self.level = block.heading
        self._open(slug_of(label.text), label.text)

    def _take_item(self, block: Block, label: Label) -> None:
        """A point of a list, below the clause or the point that it belongs to."""
        self.list_at = points_above(self.list_at, block, label)
        above = self.list_at[-1].item if self.list_at else self.clause or self.part
        if above.broken_by:
            self.broken.append((above.id, above.broken_by, len([child for child in above.children if child.kind == "bullet"])))
            above.broken_by = ""
        id = above.id + label.letter if label.letter else above.next_id("bullet")
        taken = {child.id for child in above.children}
        while id in taken:
            id = above.next_id("bullet")
        self.list_at.append(Point(block.depth, label.letter, above.add(id, label.text, "bullet")))

    def _take_paragraph(self, block: Block, label: Label) -> None:
        owner = self.clause or self.part
        self._break(owner, "")
        kind = "quote" if block.quote or label.text.startswith(QUOTES) else "clause"
        self.last = owner, owner.add(owner.next_id(kind), label.text, kind)

    def _take_note(self, label: Label) -> None:
        self.notes.append(Note(label.note, label.text, self.part, label.typed))
        self._break(self.clause or self.part, label.note)

    def _break(self, owner: Growing, note: str) -> None:
        if any(child.kind == "bullet" for child in owner.children):
            owner.broken_by = note or "-"
        if not note:
            self.list_at = []

    def _take_table(self, block: Block) -> None:
        numbers = sum(bool(NUMBER.match(row[0].strip() + " ")) for row in block.rows if row)
        if numbers * 2 > len(block.rows) or (self.in_appendix and {len(row) for row in block.rows} == {2}):
            dash = " – " if self.in_appendix else " "
            for row in block.rows:
                self.take(Block(dash.join(cell.strip() for cell in row if cell.strip()), place=block.place))
            return
        owner = (self.entry if self.in_appendix else self.clause) or self.part
        text = "\n".join(" | ".join(" ".join(cell.split()) for cell in row) for row in block.rows)
        owner.add(owner.next_id("table"), text, "table")

    def sections(self) -> tuple[Section, ...]:
        """The sections, each footnote at the end of the one that cites it."""
        for note in self.notes:
            home = next((part for part in self.parts if _cites(part, note.number)), note.stands_in)
            home.add(self._unique(f"fn{note.number}"), note.text, "note")
            self.numbered[home.children[-1].id] = home.children[-1]
        used = set[str]()
        for part in self.parts:
            part.give_own_ids(used)
        return tuple(part.section() for part in self.parts if part.children or part.id != "front")


def _cites(item: Growing, number: str) -> bool:
    mark = rf"(?<![¹²³⁰⁴-⁹]){number.translate(TO_RAISED)}(?![¹²³⁰⁴-⁹])"
    return bool(re.search(mark, item.text)) or any(_cites(child, number) for child in item.children if child.kind != "note")
