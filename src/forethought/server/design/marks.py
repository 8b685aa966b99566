"""A draft cut into pieces, so that the words a finding rests on can be marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Piece(NamedTuple):
    """Some of the draft, and the numbers of the findings that rest on it (none: plain words)."""

    text: str
    numbers: tuple[int, ...] = ()


def marked(text: str, spans: Iterable[tuple[int, int, int]]) -> Iterator[Piece]:
    """The text in order. A span is (start, end, number of the finding), in code points.

    Spans that overlap, or have only space between them, make one piece: many small marks are hard to read.
    """
    at = 0
    for start, end, numbers in _runs(text, spans):
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], tuple(sorted(numbers)))
        at = end
    if at < len(text):
        yield Piece(text[at:])


def _runs(text: str, spans: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, set[int]]]:
    run: tuple[int, int, set[int]] | None = None
    for start, end, number in sorted(_trimmed(text, spans)):
        if run and (start <= run[1] or text[run[1] : start].isspace()):
            run = (run[0], max(run[1], end), run[2] | {number})
        else:
            if run:
                yield run
            run = (start, end, {number})
    if run:
        yield run


def _trimmed(text: str, spans: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """The spans that lie inside the text, without space at their edges."""
    for start, end, number in spans:
        words = text[start:end] if 0 <= start < end <= len(text) else ""
        if words.strip():
            yield start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()), number
