"""Lines joined into paragraphs, for formats that only know lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .block import Block
from .labels import DASH, QUOTES, may_carry_on, starts_anew
from .sheet_fields import names_a_field

FULL = 50
"""Characters that a line has at least where it goes on in the next: a shorter one ends its paragraph."""


class Line(NamedTuple):
    """A line; ``gap`` says that it stands apart from the one before, ``cells`` that it is a row of a table, ``full``
    that it reaches the margin (None: nobody knows where that is)."""

    text: str
    gap: bool = False
    indent: int = 0
    place: str = ""
    heading: int = 0
    quote: bool = False
    cells: tuple[str, ...] = ()
    full: bool | None = None


def blocks_of(lines: Iterable[Line]) -> Iterator[Block]:
    """The paragraphs, list items, headings and tables that the lines make."""
    held: list[Line] = []
    for line in lines:
        if held and not _goes_on(held[-1], line):
            yield _block(held)
            held = []
        held.append(line)
    if held:
        yield _block(held)


def _goes_on(before: Line, line: Line) -> bool:
    if line.gap or bool(before.cells) != bool(line.cells) or before.quote != line.quote:
        return False
    if before.heading or line.heading:
        return before.full is not None and before.heading == line.heading and not starts_anew(line.text)
    if line.cells:
        return True
    quoted = line.text.startswith((*QUOTES, "*")) and before.text.endswith((".", ":", ";", "'", "’"))
    anew = quoted or (starts_anew(line.text) and not may_carry_on(before.text, line.text))
    apart = anew or names_a_field(line.text) or "\t" in before.text + line.text
    full = len(before.text) >= FULL if before.full is None else before.full
    return not apart and full


def _block(lines: list[Line]) -> Block:
    first = lines[0]
    if first.cells:
        return Block(rows=tuple(line.cells for line in lines), place=first.place)
    dashed = bool(DASH.match(first.text))
    text = first.text
    for line in lines[1:]:
        text = joined(text, line.text)
    depth = first.indent // 2 if dashed else 0
    return Block(text, depth=depth, heading=first.heading, quote=first.quote, place=first.place)


def joined(before: str, after: str) -> str:
    """Two lines of a paragraph as one; a word broken by a soft hyphen is whole again."""
    if before.endswith(("\xad", "\u2010")):
        return before[:-1] + after.lstrip()
    if re.search(r"\w-$", before) and after[:1].islower():
        return before + after  # "non-" and "employees": the hyphen may be the word's own, and stays
    return f"{before.rstrip()} {after.lstrip()}"
