"""How phrases are written: a line's pieces, what each may stand for, and an index of lines by their first words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from .tree import Runs

PIECE = re.compile(r"\([^()]*\)|\.\.\.|\S+")
_NESTED = re.compile(r"\([^()]*\(|[\w~]\(|\)[\w~]")
_ENDINGS = ("", "s", "es", "d", "ed", "ing", "er", "ers", "y", "in")

SEPARATOR = "\x1f"
"""Stands between the pieces of a phrase in an index."""

ANY, WRITTEN, INFLECTED = "+-~"
"""The sorts of lines: a phrase that may end where it starts, or go on with words not written in it; with those
written in it; with those and their inflections, which begin with the same letter."""

Macros = dict[str, str]
"""The lists of `macros.txt`, each as it is written there."""


class PhraseError(ValueError):
    """A line of a lexicon that cannot be read; says the file and the line."""


class Index:
    """Every line of some lexicon files, and where to find those that may start with a word.

    ``starts[word]`` holds entries ``OFFSET:PLACE:MORE``: where in ``lines`` the line begins (a sort, a concept, a
    tab, and the pieces of the phrase with a unit separator between), which of its pieces the word stands in, and
    the words of that piece that come right after.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self.macros: Macros = {}
        self.lines = bytearray()
        self.starts: dict[str, list[str]] = {}
        self._concepts: set[str] = set()
        for file in sorted(files, key=lambda file: file.name != "macros.txt"):
            self._read(file)

    def as_data(self) -> tuple[Macros, bytes, bytes]:
        """The lists, the lines, and a sorted line for each word with its entries, as bytes: quick to load."""
        rows = sorted(f"{word}\t{chr(9).join(entries)}\n".encode() for word, entries in self.starts.items())
        return self.macros, bytes(self.lines), b"".join(rows)

    def _read(self, file: Path) -> None:
        concept = ""
        for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            line = raw.strip()
            if not line or line[0] == "#":
                continue
            if line[0] == "[":
                concept = line.strip("[]")
                if concept in self._concepts:
                    raise PhraseError(f"{file.name}, line {number}: [{concept}] is defined twice.")
                self._concepts.add(concept)
            elif line[0] == "@" and " = " in line:
                name, _, words = line.partition(" = ")
                self.macros[name] = words
            elif not concept:
                raise PhraseError(f"{file.name}, line {number}: a phrase stands before any [concept].")
            else:
                self._add(concept, line, f"{file.name}, line {number}")

    def _add(self, concept: str, line: str, where: str) -> None:
        if _NESTED.search(line):
            raise PhraseError(f"{where}: brackets stand inside brackets, or are joined to a word.")
        pieces = PIECE.findall(line)
        if pieces[0] in {"...", "_"} or "_" in pieces[0].split("|"):
            raise PhraseError(f"{where}: a phrase starts with a word, not with {pieces[0]}.")
        offset = len(self.lines)
        self.lines += f"{self._sort(pieces)}{concept}\t{SEPARATOR.join(pieces)}\n".encode()
        for place, piece in enumerate(pieces):
            runs = runs_of(piece, self.macros, where)
            for run in sorted(filter(None, runs)):
                self.starts.setdefault(run[0], []).append(f"{offset}:{place}:{' '.join(run[1:])}")
            if () not in runs:
                return
        raise PhraseError(f"{where}: every word of the phrase is optional.")

    def _sort(self, pieces: list[str]) -> str:
        """Which words a phrase can go on with after its first piece, without a look at the pieces."""
        if any("@" in piece or "_" in piece or piece == "..." for piece in pieces):
            return ANY
        if sum(() not in runs_of(piece, self.macros) for piece in pieces) == 1:  # it may end where it starts
            return ANY
        return INFLECTED if any("~" in piece for piece in pieces) else WRITTEN


def may_go_on(line: bytes, following: bytes) -> bool:
    """Whether the phrase of a line may go on with a word after its first piece; false only where it surely cannot."""
    sort = line[:1].decode()
    return sort == ANY or (following if sort == WRITTEN else following[:1]) in line


def entries_in(index: bytes, word: str) -> str:
    """The entries of a word in the sorted lines of an index; empty where it has none."""
    wanted = word.encode(errors="replace") + b"\t"
    low, high = 0, len(index)
    while low < high:
        start = index.rfind(b"\n", low, (low + high) // 2) + 1 or low
        stop = index.find(b"\n", start)
        found = index[start : index.find(b"\t", start) + 1]
        if found == wanted:
            return index[start + len(found) : stop].decode()
        if found < wanted:
            low = stop + 1
        else:
            high = start
    return ""


def runs_of(piece: str, macros: Macros, where: str = "") -> Runs:
    """The runs of words that a piece may stand for; PhraseError where it names a list that is not there."""
    runs: set[tuple[str, ...]] = set()
    for part in map(str.strip, piece[1:-1].split("|")) if piece[0] == "(" else (piece,):
        if part[:1] == "@" and len(part) > 1:  # alone it is a mark like any other
            if part not in macros:
                raise PhraseError(f"{where}: there is no list {part} in macros.txt.")
            runs.update(tuple(option.split()) for option in macros[part].split("|"))
        elif "~" in part:
            runs.update(_inflected(tuple(part.split())))
        else:
            runs.add(tuple(part.split()))
    return frozenset(runs)


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
