"""Phrases written as data, found in one pass: `lexicon/README.md` gives their notation.

Nothing is compiled until a draft holds a phrase's first word, so a cold start pays only for the
draft at hand; matching costs a look-up or two a word however many phrases there are.
"""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from sys import intern
from typing import NamedTuple

from forethought.kept import kept

from .notation import SEPARATOR, Index, entries_in, may_go_on, runs_of
from .tree import GAP, MOST, Node, Phrase, State, Step, gap, laid_out, walk


class Cue(NamedTuple):
    """A phrase found: its concept and the words ``[first, last)`` it covers."""

    concept: str
    first: int
    last: int


FIRST_WORDS = 200
"""Words that are looked up before a table of all is worth its making: a command reads one draft and is done."""

_new = tuple.__new__  # a cue is made some seventy times a draft; this is twice as fast as calling its class


class Lexicon:
    """The phrases of one or several lexicon files. PhraseError where a line cannot be read."""

    def __init__(self, *files: Path) -> None:
        name = files[0].stem if len(files) == 1 else "phrases"
        made_of = (*files, Path(__file__).with_name("notation.py"))
        self._macros, self._lines, self._index = kept(files[0].parent, name, made_of, lambda: Index(files).as_data())
        self._entries: dict[str, str] = {}
        self._has_all = False
        self._roots: dict[str, Node] = {}
        self._first_roots: dict[tuple[str, str], Node] = {}
        self._steps: dict[str, Step] = {"...": gap(GAP)}

    def starts(self) -> dict[str, str]:
        """Every word that a phrase may start with, and its entries in the index."""
        return dict(row.split("\t", 1) for row in self._index.decode().split("\n") if row)

    def root(self, word: str) -> Node | None:
        """Where the phrases that start with the word begin; None where there are none."""
        entries = self._entries.get(word, "") if self._has_all else self._looked_up(word)
        if not entries:
            return None
        if word not in self._roots:
            self._roots[word] = Node(list(self._states(entries)), self._step)
        return self._roots[word]

    def _grown(self, word: str, following: str) -> Node | None:
        """Where the phrases begin that start with a word that no draft has held; None where there are none, as for most such words."""
        return (self.root(word) if word in self._entries else None) if self._has_all else self._first_root(word, following)

    def _first_root(self, word: str, following: str) -> Node | None:
        """The same for the first words only: without phrases that cannot go on with the word that follows ("" at an
        end). A draft of one sentence would else lay out every phrase that starts with "the"."""
        entries = self._looked_up(word)
        if not entries or self._has_all:
            return self.root(word)
        key = word, following
        if key not in self._first_roots:
            self._first_roots[key] = Node(list(self._states(entries, following.encode(errors="replace") or b"\n")), self._step)
        return self._first_roots[key]

    def _looked_up(self, word: str) -> str:
        """The word's entries: for the first words out of the index as it was kept, then out of a table of all."""
        if word not in self._entries:
            if len(self._entries) > FIRST_WORDS:
                self._entries, self._has_all = self.starts(), True
                self._first_roots.clear()
                return self._entries.get(word, "")
            self._entries[word] = entries_in(self._index, word)
        return self._entries[word]

    def _states(self, entries: str, following: bytes = b"") -> Iterator[State]:
        phrases: dict[str, Phrase] = {}
        for entry in entries.split("\t"):
            offset, place, more = entry.split(":", 2)
            start = int(offset)
            line = self._lines[start : self._lines.find(b"\n", start)]
            if following and not may_go_on(line, following):
                continue
            concept, _, written = line[1:].decode().partition("\t")
            pieces = written.split(SEPARATOR)
            phrase = phrases.get(offset)
            if phrase is None:
                phrase = phrases[offset] = Phrase(intern(concept), gap="..." in pieces)
            tail = tuple(pieces[int(place) + 1 :])
            yield phrase, (laid_out(frozenset({tuple(more.split())})), *tail) if more else tail

    def _step(self, piece: str) -> Step:
        if piece not in self._steps:
            self._steps[piece] = Step(frozenset({intern(piece)}), {}) if piece.isalnum() else laid_out(runs_of(piece, self._macros))
        return self._steps[piece]

    def find(self, words: Sequence[str], ends: Sequence[int]) -> Iterator[Cue]:
        """Every phrase in the words; ``ends[i]`` is where the sentence of word ``i`` ends."""
        for cues in self.found(words, ends).values():
            yield from cues

    def found(self, words: Sequence[str], ends: Sequence[int]) -> dict[str, list[Cue]]:
        """The same by concept, each in the order of the text."""
        if Node.made > MOST:
            self._roots.clear()
            Node.made = 0
        found: dict[str, list[Cue]] = {}
        roots = self._roots
        for first, word in enumerate(words):
            at, end = first + 1, ends[first]
            root = roots.get(word) or self._grown(word, words[at] if at < end else "")
            if root is None:
                continue
            following = root.children.get(words[at], root.other) if at < end else None
            if following is None:  # most often nothing goes on
                for concept in root.said:
                    found.setdefault(concept, []).append(_new(Cue, (concept, first, at)))
            else:
                for phrase, last in walk(root, following, words, at, end).items():
                    found.setdefault(phrase.concept, []).append(_new(Cue, (phrase.concept, first, last)))
        return found


@cache
def lexicon() -> Lexicon:
    """The lexicon that readers read drafts with."""
    return Lexicon(*(file for file in (Path(__file__).parent / "lexicon").iterdir() if file.suffix == ".txt"))
