"""Phrases written as data, found in one pass: `lexicon/README.md` gives their notation.

Nothing is compiled until a draft holds a phrase's first word, so a cold start pays only for the
draft at hand; matching costs a look-up or two a word however many phrases there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

GAP = 3
"""The most words that ``...`` passes over."""

_ENDINGS = ("", "s", "es", "d", "ed", "ing", "er", "ers", "y", "in")
_PIECE = re.compile(r"\([^()]*\)|\.\.\.|\S+")

Element = frozenset[tuple[str, ...]] | None
"""What may stand next: any of these runs of words, or None for a gap of nothing to `GAP` words."""

Step = tuple[frozenset[str], dict[str, list[list[str]]], bool] | None
"""An element laid out for matching: its single words, its longer runs by their first word, and whether
it may be left out; None for a gap."""


class Cue(NamedTuple):
    """A phrase found: its concept and the words ``[first, last)`` it covers."""

    concept: str
    first: int
    last: int


class _Phrase(NamedTuple):
    concept: str
    rest: tuple[Step, ...]


class _Bucket(NamedTuple):
    """The phrases that start with a word: by the word that must come next, by one that must come within
    ``reach`` words, and those that name no such word."""

    next: dict[str, list[_Phrase]]
    later: dict[str, list[_Phrase]]
    always: list[_Phrase]
    reach: int


class PhraseError(ValueError):
    """A line of a lexicon that cannot be read; says the file and the line."""


class Lexicon:
    """The phrases of one or several lexicon files."""

    def __init__(self, *files: Path) -> None:
        self._macros: dict[str, tuple[str, ...]] = {}
        self._lines: dict[str, list[tuple[str, str]]] = {}
        self._buckets: dict[str, _Bucket] = {}
        self.concepts: set[str] = set()
        for file in sorted(files, key=lambda file: file.name != "macros.txt"):
            self._read(file)

    def _read(self, file: Path) -> None:
        concept = ""
        for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            line = raw.strip()
            if not line or line[0] == "#":
                continue
            if line[0] == "[":
                concept = line.strip("[]")
                if concept in self.concepts:
                    raise PhraseError(f"{file.name}, line {number}: [{concept}] is defined twice.")
                self.concepts.add(concept)
            elif line[0] == "@" and " = " in line:
                name, _, words = line.partition(" = ")
                self._macros[name] = tuple(words.split("|"))
            elif not concept:
                raise PhraseError(f"{file.name}, line {number}: a phrase stands before any [concept].")
            else:
                self._index(concept, line, f"{file.name}, line {number}")

    def _index(self, concept: str, line: str, where: str) -> None:
        first = line.split(" ", 1)[0]
        if first.isalnum():
            self._lines.setdefault(first, []).append((concept, line))
            return
        pieces = _PIECE.findall(line)
        if pieces[0] in {"...", "_"} or "_" in pieces[0].split("|"):
            raise PhraseError(f"{where}: a phrase starts with a word, not with {pieces[0]}.")
        for start in self._starts(pieces, where):
            self._lines.setdefault(start, []).append((concept, line))

    def _starts(self, pieces: Sequence[str], where: str) -> set[str]:
        starts: set[str] = set()
        for piece in pieces:
            runs = self._runs(piece, where)
            starts.update(run[0] for run in runs if run)
            if () not in runs:
                return starts
        raise PhraseError(f"{where}: every word of the phrase is optional.")

    def _runs(self, piece: str, where: str = "") -> frozenset[tuple[str, ...]]:
        if piece[0] == "(":
            parts: Sequence[str] = piece[1:-1].split("|")
        else:
            parts = (piece,)
        runs: set[tuple[str, ...]] = set()
        for part in parts:
            words = part.strip()
            if words[:1] == "@" and len(words) > 1:  # alone it is a mark like any other
                if words not in self._macros:
                    raise PhraseError(f"{where}: there is no list {words} in macros.txt.")
                runs.update(tuple(option.split()) for option in self._macros[words])
            else:
                runs.update(_inflected(tuple(words.split())))
        return frozenset(runs)

    def _bucket(self, word: str) -> _Bucket | None:
        bucket = self._buckets.get(word)
        if bucket is None and word in self._lines:
            bucket = self._buckets[word] = self._compile(word)
        return bucket

    def _compile(self, word: str) -> _Bucket:
        following: dict[str, list[_Phrase]] = {}
        later: dict[str, list[_Phrase]] = {}
        always: list[_Phrase] = []
        farthest = 0
        for concept, line in self._lines[word]:
            elements = tuple(None if p == "..." else self._runs(p) for p in _PIECE.findall(line))
            for rest in _after(word, elements):
                phrase = _Phrase(concept, tuple(_laid_out(element) for element in rest))
                keys, reach = _needed(rest)
                farthest = max(farthest, reach)
                if not keys:
                    always.append(phrase)
                for key in keys:
                    (following if reach == 1 else later).setdefault(key, []).append(phrase)
        return _Bucket(following, later, always, farthest)

    def find(self, words: Sequence[str], ends: Sequence[int]) -> Iterator[Cue]:
        """Every phrase in the words; ``ends[i]`` is where the sentence of word ``i`` ends."""
        for first, word in enumerate(words):
            bucket = self._bucket(word)
            if not bucket:
                continue
            at, end = first + 1, ends[first]
            for phrase in _candidates(bucket, words, at, end):
                last = _match(phrase.rest, 0, words, at, end)
                if last:
                    yield Cue(phrase.concept, first, last)


def _inflected(run: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for place, word in enumerate(run):
        if word[-1] == "~":
            for form in _forms(word[:-1]):
                yield from _inflected((*run[:place], form, *run[place + 1 :]))
            return
    yield run


def _forms(word: str) -> Iterator[str]:
    yield from (word + ending for ending in _ENDINGS)
    if word[-1] == "e":
        yield from (word[:-1] + ending for ending in ("ing", "in", "y"))
    elif word[-1] == "y":
        yield from (word[:-1] + ending for ending in ("ies", "ied", "ier"))
    elif word[-1] not in "aeiouwxy":
        yield from (word + word[-1] + ending for ending in ("ed", "ing", "er", "ers", "y", "in"))


def _after(word: str, elements: tuple[Element, ...]) -> Iterator[tuple[Element, ...]]:
    """What must follow when the phrase starts with the word."""
    head, *tail = elements
    if head is None:
        return
    for run in head:
        if not run:
            yield from _after(word, tuple(tail))
        elif run[0] == word:
            yield (frozenset({run[1:]}), *tail) if len(run) > 1 else tuple(tail)


def _needed(rest: tuple[Element, ...]) -> tuple[set[str], int]:
    """The words of which one must come, and within how many words; none where the phrase names none."""
    reach = 1
    for element in rest:
        if element is not None and () not in element and not any(run[0] == "_" for run in element):
            return {run[0] for run in element}, reach
        reach += GAP if element is None else max(len(run) for run in element)
    return set(), 0


def _candidates(bucket: _Bucket, words: Sequence[str], at: int, end: int) -> list[_Phrase]:
    """The phrases of the bucket whose needed word comes, each once."""
    found = [*bucket.next.get(words[at], ()), *bucket.always] if at < end else bucket.always
    if bucket.later:
        near = [bucket.later[word] for word in words[at : min(end, at + bucket.reach)] if word in bucket.later]
        if near:
            return [*found, *{id(phrase): phrase for phrases in near for phrase in phrases}.values()]
    return found


@cache
def _laid_out(element: Element) -> Step:
    if element is None:
        return None
    longer: dict[str, list[list[str]]] = {}
    for run in element:
        if len(run) > 1:
            longer.setdefault(run[0], []).append(list(run))
    return frozenset(run[0] for run in element if len(run) == 1), longer, () in element


def _match(steps: tuple[Step, ...], place: int, words: Sequence[str], at: int, end: int) -> int:
    """Where the phrase ends if its steps from ``place`` on stand at ``at``, or 0: the longest way."""
    if place == len(steps):
        return at
    step = steps[place]
    if step is None:
        return next(filter(None, (_match(steps, place + 1, words, n, end) for n in range(at, min(at + GAP, end) + 1))), 0)
    ones, longer, optional = step
    best = _match(steps, place + 1, words, at, end) if optional else 0
    if at < end:
        word = words[at]
        if word in ones or "_" in ones:
            best = max(best, _match(steps, place + 1, words, at + 1, end))
        for run in (*longer.get(word, ()), *longer.get("_", ())) if longer else ():
            if _stands(run, words, at, end):
                best = max(best, _match(steps, place + 1, words, at + len(run), end))
    return best


def _stands(run: list[str], words: Sequence[str], at: int, end: int) -> bool:
    stop = at + len(run)
    return stop <= end and (words[at:stop] == run or ("_" in run and all(w in ("_", words[at + n]) for n, w in enumerate(run))))


@cache
def lexicon() -> Lexicon:
    """The lexicon that readers read drafts with."""
    return Lexicon(*(Path(__file__).parent / "lexicon").glob("*.txt"))
