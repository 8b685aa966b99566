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

from forethought.kept import kept

from .tree import GAP, MOST, Node, Phrase, Runs, State, Step, gap, laid_out, walk

_ENDINGS = ("", "s", "es", "d", "ed", "ing", "er", "ers", "y", "in")
_PIECE = re.compile(r"\([^()]*\)|\.\.\.|\S+")


class Cue(NamedTuple):
    """A phrase found: its concept and the words ``[first, last)`` it covers."""

    concept: str
    first: int
    last: int


_new = tuple.__new__  # a cue is made some seventy times a draft; this is twice as fast as calling its class


class PhraseError(ValueError):
    """A line of a lexicon that cannot be read; says the file and the line."""


class Lexicon:
    """The phrases of one or several lexicon files."""

    def __init__(self, *files: Path) -> None:
        self._macros: dict[str, tuple[str, ...]] = {}
        self._lines: dict[str, list[tuple[str, str]]] = {}
        self._roots: dict[str, Node] = {}
        self._known_runs: dict[str, Runs] = {}
        self.concepts: set[str] = set()
        index = kept(
            files[0].parent, files[0].stem if len(files) == 1 else "phrases", (*files, Path(__file__)), lambda: self._index_of(files)
        )
        self._macros, self._lines, concepts = index
        self.concepts = set(concepts)

    def _index_of(self, files: Sequence[Path]) -> tuple[object, ...]:
        """The lists, the phrases by every word they may start with, and the concepts, as plain data."""
        for file in sorted(files, key=lambda file: file.name != "macros.txt"):
            self._read(file)
        return self._macros, self._lines, sorted(self.concepts)

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
        first, phrase = line.split(" ", 1)[0], (concept, line)
        if first.isalnum():
            self._lines.setdefault(first, []).append(phrase)
            return
        pieces = _PIECE.findall(line)
        if pieces[0] in {"...", "_"} or "_" in pieces[0].split("|"):
            raise PhraseError(f"{where}: a phrase starts with a word, not with {pieces[0]}.")
        for start in self._starts(pieces, where):
            self._lines.setdefault(start, []).append(phrase)

    def _starts(self, pieces: Sequence[str], where: str) -> set[str]:
        starts: set[str] = set()
        for piece in pieces:
            runs = self._runs(piece, where)
            starts.update(run[0] for run in runs if run)
            if () not in runs:
                return starts
        raise PhraseError(f"{where}: every word of the phrase is optional.")

    def _runs(self, piece: str, where: str = "") -> Runs:
        if piece not in self._known_runs:
            runs: set[tuple[str, ...]] = set()
            for part in map(str.strip, piece[1:-1].split("|")) if piece[0] == "(" else (piece,):
                if part[:1] == "@" and len(part) > 1:  # alone it is a mark like any other
                    if part not in self._macros:
                        raise PhraseError(f"{where}: there is no list {part} in macros.txt.")
                    runs.update(tuple(option.split()) for option in self._macros[part])
                elif "~" in part:
                    runs.update(_inflected(tuple(part.split())))
                else:
                    runs.add(tuple(part.split()))
            self._known_runs[piece] = frozenset(runs)
        return self._known_runs[piece]

    def _step(self, piece: str) -> Step:
        return gap(GAP) if piece == "..." else laid_out(self._runs(piece))

    def root(self, word: str) -> Node | None:
        """Where the phrases that start with the word begin; None where there are none."""
        if word not in self._lines:
            return None
        if word not in self._roots:
            self._roots[word] = Node(list(self._states(word)), self._step)
        return self._roots[word]

    def _states(self, word: str) -> Iterator[State]:
        for concept, line in self._lines[word]:
            pieces = _PIECE.findall(line)
            phrase = Phrase(concept, gap="..." in pieces)
            for place, piece in enumerate(pieces):
                runs, tail = self._runs(piece), tuple(pieces[place + 1 :])
                if (word,) in runs:
                    yield phrase, tail
                if longer := frozenset(run[1:] for run in runs if len(run) > 1 and run[0] == word):
                    yield phrase, (laid_out(longer), *tail)
                if () not in runs:
                    break

    def find(self, words: Sequence[str], ends: Sequence[int]) -> Iterator[Cue]:
        """Every phrase in the words; ``ends[i]`` is where the sentence of word ``i`` ends."""
        if Node.made > MOST:
            self._roots.clear()
            Node.made = 0
        count = len(words)
        for first, word in enumerate(words):
            root = self._roots.get(word) or self.root(word)
            if root is None:
                continue
            if not root.ended:  # most often nothing goes on from here
                following = words[first + 1] if first + 1 < count else ""
                if root.children.get(following, root.other) is None:
                    continue
            for phrase, last in walk(root, words, first + 1, ends[first]).items():
                yield _new(Cue, (phrase.concept, first, last))


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


@cache
def lexicon() -> Lexicon:
    """The lexicon that readers read drafts with."""
    return Lexicon(*(Path(__file__).parent / "lexicon").glob("*.txt"))
