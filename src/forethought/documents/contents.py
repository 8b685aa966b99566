"""The list of contents: read so that it can be held against the sections that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forethought.words import _

from .block import Block
from .labels import MARKS, label_of
from .tree import Section

PAGE = re.compile(r"(?:[\s.…·_]{2,}|\s)(\d{1,3}|[ivx]{1,5})\s*$")
LONGEST_ENTRY = 200


class Entry(NamedTuple):
    """A line of the contents: its number (or whatever stands in its place), its title, and the whole line."""

    number: str
    title: str
    line: str


class Contents:
    """The entries as they come; `ends_with` says whether the document proper has begun."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def ends_with(self, block: Block) -> bool:
        """Whether this block is no entry: a heading, a long paragraph, or a title that was listed before."""
        if block.listed:
            return False
        paged = bool(PAGE.search(block.text.rstrip()))  # an entry in a heading's style, but with its page
        if (block.heading and not paged) or len(block.text) > LONGEST_ENTRY or (block.rows and len(block.rows[0]) > 4):
            return True
        label = label_of(block)
        if label.bullet or label.note:
            return bool(self.entries)
        entry = _entry(block)
        return any(plain(entry.title) == plain(listed.title) and (entry.number == listed.number or not paged) for listed in self.entries)

    def take(self, block: Block) -> None:
        """Take the block as an entry, or as a table of them."""
        lines = ["\t".join(row) for row in block.rows] or [block.text]
        for line in lines:
            if line.strip():
                self.entries.append(_entry(block._replace(text=line.strip(), rows=())))

    def remarks(self, sections: Iterable[Section]) -> Iterator[str]:
        """Where the contents and the sections disagree, then the contents themselves."""
        if not self.entries:
            return
        by_title = {plain(section.title): section for section in sections}
        for listed_entry in self.entries:
            entry = listed_entry
            section = by_title.get(plain(entry.title))
            if section is None and (found := _behind_a_misprint(entry, by_title)):
                section, entry = found
            if section is None:
                yield _("The contents list “{title}”, and no section is called so.").format(title=f"{entry.number} {entry.title}".strip())
            elif entry.number and entry.number != section.number:
                called = _("The contents write “{number}” where the number of “{title}” would stand. It may be a misprint.")
                yield called.format(number=entry.number, title=entry.title)
        listed = "; ".join(entry.line for entry in self.entries)
        yield _("The list of contents was left out of the tree. It reads: {listed}.").format(listed=listed)


def _behind_a_misprint(entry: Entry, by_title: dict[str, Section]) -> tuple[Section, Entry] | None:
    """The section whose title ends an entry, and the entry with what stands before as its number."""
    first, _space, rest = entry.title.partition(" ")
    section = by_title.get(plain(rest))
    return (section, Entry(first, rest, entry.line)) if section and not entry.number else None


def _entry(block: Block) -> Entry:
    label = label_of(block)
    cells = [cell.strip() for cell in label.text.split("\t") if cell.strip()]
    number = label.number
    if not number and len(cells) > 1 and not PAGE.fullmatch(" " + cells[1]):
        number = cells.pop(0)
    title = PAGE.sub("", " ".join(cells)).rstrip(" .…·_") if len(cells) < 2 else cells[0]
    shown = " ".join(part for part in (block.label, *block.text.split()) if part)
    return Entry(number, title, shown)


def plain(title: str) -> str:
    """A title to compare by: without its footnote's mark, its last colon, its case."""
    return " ".join(re.findall(r"\w+", MARKS.sub("", title).casefold()))
