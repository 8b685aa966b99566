"""Lines joined into paragraphs, for formats that only know lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .block import Block
from .labels import DASH, starts_anew
from .sheet_fields import names_a_field

FULL = 50
"""Characters that a line has at least where it goes on in the next: a shorter one ends its paragraph."""


class Line(NamedTuple):
    """A line; ``gap`` says that it stands apart from the one before, ``cells`` that it is a row of a table."""

    text: str
    gap: bool = False
    indent: int = 0
    place: str = ""
    heading: int = 0
    quote: bool = False
    cells: tuple[str, ...] = ()


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
    if line.gap or before.heading or bool(before.cells) != bool(line.cells) or before.quote != line.quote:
        return False
    if line.cells:
        return True
    apart = starts_anew(line.text) or names_a_field(line.text) or "\t" in before.text + line.text
    return not apart and len(before.text) >= FULL


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
    if before.endswith("\xad"):
        return before[:-1] + after.lstrip()
    return f"{before.rstrip()} {after.lstrip()}"
