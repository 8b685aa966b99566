"""Two wordings compared word by word: what was kept, taken out and put in, in runs that read well."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

MOST = 20_000
"""Words, on either side, above which two wordings are shown whole, the one after the other."""

ALIKE = 0.3
"""The share of words that must be kept: below it a sentence taken out and another put in read better than the pieces of both."""

FEWEST = 3
"""A run of fewer kept words between two changes is told as a part of the change: single words between changes are confetti."""

type Kind = Literal["kept", "out", "in"]


class Run(NamedTuple):
    """A few words on end, as they are written, and whether a space comes after them."""

    kind: Kind
    text: str
    space: bool = True


class Word(NamedTuple):
    """A word or a mark, with the place in the text where it starts and ends."""

    text: str
    start: int
    end: int


class _Piece(NamedTuple):
    """Words ``a`` to ``b`` of the earlier wording, and ``c`` to ``d`` of the later one; the same or not."""

    same: bool
    a: int
    b: int
    c: int
    d: int

    @property
    def short(self) -> bool:
        return self.same and self.b - self.a < FEWEST


def words_changed(was: str, now: str) -> list[Run]:
    """The later wording with what was taken out of the earlier one, in order. Spaces and line ends are no change."""
    before, after = words_of(was), words_of(now)
    runs: list[Run] = []
    for piece in _pieces(before, after):
        out, put = before[piece.a : piece.b], after[piece.c : piece.d]
        if out and runs and not piece.same:  # what is taken out stands as far off as it stood
            runs[-1] = runs[-1]._replace(space=out[0].start > before[piece.a - 1].end)
        sides: list[tuple[Kind, str, list[Word]]] = [("kept", now, put)] if piece.same else [("out", was, out), ("in", now, put)]
        runs += [_run(kind, text, words) for kind, text, words in sides if words]
    return runs


def words_of(text: str) -> list[Word]:
    """Words (with the apostrophes, hyphens, points and figures inside them) and marks."""
    return [Word(found[0], found.start(), found.end()) for found in _word().finditer(text)]


def _run(kind: Kind, text: str, words: list[Word]) -> Run:
    start, end = words[0].start, words[-1].end
    return Run(kind, " ".join(text[start:end].split()), end == len(text) or text[end].isspace())


def _pieces(before: list[Word], after: list[Word]) -> list[_Piece]:
    """What is the same and what is not, in turn, small change gathered."""
    was, now = [word.text for word in before], [word.text for word in after]
    if max(len(was), len(now)) > MOST:
        return _in_turn([_Piece(was == now, 0, len(was), 0, len(now))])
    head = _alike_from(was, now)
    tail = _alike_from(was[head:][::-1], now[head:][::-1])
    middle = _matched(was[head : len(was) - tail], now[head : len(now) - tail], head)
    ends = [_Piece(True, 0, head, 0, head)], [_Piece(True, len(was) - tail, len(was), len(now) - tail, len(now))]
    pieces = _in_turn([*ends[0], *middle, *ends[1]])
    kept = sum(piece.b - piece.a for piece in pieces if piece.same)
    if kept < ALIKE * min(len(was), len(now)):
        return _in_turn([_Piece(False, 0, len(was), 0, len(now))])
    return pieces


def _matched(was: list[str], now: list[str], offset: int) -> list[_Piece]:
    """The words between those alike at both ends. difflib leaves words of every other line aside in long texts, and so stays quick."""
    from difflib import SequenceMatcher

    found = SequenceMatcher(None, was, now).get_opcodes()
    return [_Piece(what == "equal", a + offset, b + offset, c + offset, d + offset) for what, a, b, c, d in found]


def _in_turn(pieces: list[_Piece]) -> list[_Piece]:
    """Neighbours of one kind as one, few kept words between two changes with the changes, and nothing empty."""
    pieces = _joined([piece for piece in pieces if (piece.a, piece.c) != (piece.b, piece.d)])
    inner = range(1, len(pieces) - 1)
    return _joined([piece._replace(same=False) if nth in inner and piece.short else piece for nth, piece in enumerate(pieces)])


def _joined(pieces: list[_Piece]) -> list[_Piece]:
    joined = pieces[:1]
    for earlier, piece in pairwise(pieces):
        if earlier.same == piece.same:
            joined[-1] = joined[-1]._replace(b=piece.b, d=piece.d)
        else:
            joined.append(piece)
    return joined


def _alike_from(was: list[str], now: list[str]) -> int:
    """How many words are the same from the start."""
    return next((nth for nth, (one, other) in enumerate(zip(was, now, strict=False)) if one != other), min(len(was), len(now)))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+(?:[.,:'’\-]\w+)*(?:\(\w{1,5}\))*|[^\w\s]")
