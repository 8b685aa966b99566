"""A draft cut into pieces, so that the words a finding rests on can be marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Piece(NamedTuple):
    """Some of the draft, and the numbers of the findings that rest on it (none: plain words)."""

    text: str
    numbers: tuple[int, ...] = ()


def marked(text: str, spans: Iterable[tuple[int, int, int]]) -> Iterator[Piece]:
    """The text in order. A span is (start, end, number of the finding), in code points; spans may overlap."""
    changes: dict[int, list[int]] = {}
    for start, end, number in spans:
        if 0 <= start < end <= len(text):
            changes.setdefault(start, []).append(number)
            changes.setdefault(end, []).append(-number)
    counts: dict[int, int] = {}
    at = 0
    for place in sorted(changes):
        if place > at:
            yield Piece(text[at:place], tuple(sorted(counts)))
        at = place
        _apply(changes[place], counts)
    if at < len(text):
        yield Piece(text[at:])


def _apply(changes: list[int], counts: dict[int, int]) -> None:
    for number in changes:
        name = abs(number)
        counts[name] = counts.get(name, 0) + (1 if number > 0 else -1)
        if not counts[name]:
            del counts[name]
