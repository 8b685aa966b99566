"""Runs of words matched through a tree that grows as drafts are read: a look-up or two for each word.

A node stands for the phrases still possible after the words read so far. Its children are made when a
draft first needs them, and only for words that some phrase names: any other word leads to one child that
all of them share, so the tree is bounded by the lexicon and holds no words but its own.
"""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from sys import intern
from typing import NamedTuple

GAP = 3
"""The most words that ``...`` passes over."""

MOST = 60_000
"""Nodes that are kept; past that the tree is grown anew. Drafts of every kind need some 20,000 (55 MB), the words of
the lexicon in any order some 42,000 (85 MB): a lower limit would have a busy server grow the same tree again and again."""

Runs = frozenset[tuple[str, ...]]
"""What may stand next: any of these runs of words; ``_`` is any word, the empty run nothing."""


class Step(NamedTuple):
    """An element laid out for matching: its single words, its longer runs by their first word, whether any
    word will do, whether it may be left out, and how many words a gap may still pass over."""

    ones: frozenset[str]
    longer: dict[str, list[tuple[str, ...]]]
    anything: bool = False
    optional: bool = False
    gap: int = 0


class Phrase:
    """A line of the lexicon: its concept, and whether it has a gap (then its shortest match counts, else its longest)."""

    __slots__ = ("concept", "gap")

    def __init__(self, concept: str, *, gap: bool) -> None:
        self.concept, self.gap = concept, gap


Piece = str | Step
"""A step, or how the lexicon writes it: it is laid out when a draft first comes so far."""

State = tuple[Phrase, tuple[Piece, ...]]
"""A phrase, and what of it must still come."""


class Node:
    """The phrases still possible. ``ended`` are those that may end here, ``said`` their concepts; ``children`` has a place for every
    word that some phrase names; ``other`` is the child of every other word. A child is UNMADE until a draft
    asks for it, and ``other`` is None where there is none."""

    __slots__ = ("children", "ended", "other", "said", "states", "step_of")
    made = 0

    def __init__(self, states: list[State], step_of: Callable[[str], Step]) -> None:
        Node.made += 1
        self.states, self.step_of = states, step_of
        self.other: Node | None = None
        words: set[str] = set()
        ended: dict[Phrase, None] = {}
        seen: set[int] = set()  # many phrases go on with the same list of words: the lexicon lays it out once
        for phrase, steps in states:
            must_come = False
            for piece in steps:
                step = self.step_of(piece) if isinstance(piece, str) else piece
                must_come = not (step.optional or step.gap)
                if id(step) not in seen:
                    seen.add(id(step))
                    words.update(step.ones, step.longer)
                    if step.anything or step.gap or "_" in step.longer:
                        self.other = UNMADE
                if must_come:
                    break
            if not must_come:
                ended[phrase] = None
        self.ended = tuple(ended)
        self.said = tuple([phrase.concept for phrase in ended])
        self.children: dict[str, Node] = dict.fromkeys(words, UNMADE)

    def child(self, word: str) -> "Node":
        """Make the node after one more word."""
        made = Node(self._after(word), self.step_of)
        if word in self.children:
            self.children[word] = made
        else:
            self.other = made
        return made

    def _after(self, word: str) -> list[State]:
        return [(phrase, rest) for phrase, steps in self.states for rest in self._rests(steps, word)]

    def _next(self, steps: tuple[Piece, ...]) -> Iterator[tuple[int, Step]]:
        """The steps that the next word may belong to, with their places."""
        for place, piece in enumerate(steps):
            step = self.step_of(piece) if isinstance(piece, str) else piece
            yield place, step
            if not (step.optional or step.gap):
                return

    def _rests(self, steps: tuple[Piece, ...], word: str) -> Iterator[tuple[Piece, ...]]:
        """What must still come after the word, in every way that it may be read."""
        for place, step in self._next(steps):
            tail = steps[place + 1 :]
            if step.anything or word in step.ones:
                yield tail
            for first in (word, "_") if step.longer else ():
                for run in step.longer.get(first, ()):
                    yield (laid_out(frozenset({run[1:]})), *tail)
            if step.gap:
                yield (gap(step.gap - 1), *tail) if step.gap > 1 else tail


UNMADE: Node = object.__new__(Node)
"""Stands where a node will be made."""


def walk(node: Node, following: Node, words: Sequence[str], at: int, end: int) -> dict[Phrase, int]:
    """The phrases found from a start word on, each with where it ends; ``words[at:end]`` come after it, and the node
    ``following`` stands for the first of them."""
    found = dict.fromkeys(node.ended, at)
    while True:
        node = following if following is not UNMADE else node.child(words[at])
        at += 1
        for phrase in node.ended:
            if not (phrase.gap and phrase in found):
                found[phrase] = at
        if at >= end:
            return found
        after = node.children.get(words[at], node.other)
        if after is None:
            return found
        following = after


@cache
def gap(words: int) -> Step:
    """A gap that may still pass over so many words."""
    return Step(frozenset(), {}, gap=words)


@cache
def laid_out(runs: Runs) -> Step:
    """The step of an element that may be any of these runs."""
    longer: dict[str, list[tuple[str, ...]]] = {}
    for run in runs:
        if len(run) > 1:
            longer.setdefault(intern(run[0]), []).append(run)
    ones = frozenset(intern(run[0]) for run in runs if len(run) == 1)  # one object a word, fetched once for all nodes
    return Step(ones - {"_"}, longer, "_" in ones, () in runs)
