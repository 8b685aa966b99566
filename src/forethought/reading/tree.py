"""Runs of words matched through a tree that grows as drafts are read: a look-up or two for each word.

A node stands for the phrases still possible after the words read so far. Its children are made when a
draft first needs them, and only for words that some phrase names: any other word leads to one child that
all of them share, so the tree is bounded by the lexicon and holds no words but its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

GAP = 3
"""The most words that ``...`` passes over."""

Runs = frozenset[tuple[str, ...]]
Element = Runs | None
"""What may stand next: any of these runs of words (``_`` is any word), or None for a gap."""


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


State = tuple[Phrase, tuple[Step, ...]]
"""A phrase, and what of it must still come."""


class Node:
    """The phrases still possible; ``ended`` are those that may end here."""

    __slots__ = ("children", "ended", "named", "other", "states")

    def __init__(self, states: list[State]) -> None:
        self.states = states
        self.children: dict[str, Node] = {}
        self.ended = tuple(dict.fromkeys(phrase for phrase, steps in states if all(s.optional or s.gap for s in steps)))
        self.named: set[str] = set()
        for _phrase, steps in states:
            for step in _next_steps(steps):
                self.named |= step.ones
                self.named.update(step.longer)
        self.other: Node | bool | None = True
        """The child of every word that is not named; True until it is asked for, None where there is none."""

    def child(self, word: str) -> Node | None:
        """The node after one more word."""
        if word in self.named:
            made = self.children[word] = Node(self._after(word))
            return made
        if self.other is True:
            states = self._after("")
            self.other = Node(states) if states else None
        return self.other  # type: ignore[return-value]  # True is gone by now

    def _after(self, word: str) -> list[State]:
        return [(phrase, rest) for phrase, steps in self.states for rest in _rests(steps, word)]


def walk(node: Node, words: Sequence[str], at: int, end: int) -> dict[Phrase, int]:
    """The phrases found from a start word on, each with where it ends; ``words[at:end]`` follow it."""
    found: dict[Phrase, int] = {}
    while True:
        for phrase in node.ended:
            if not (phrase.gap and phrase in found):
                found[phrase] = at
        if at >= end or (not node.named and node.other is None):
            return found
        following = node.children.get(words[at]) or node.child(words[at])
        if following is None:
            return found
        node, at = following, at + 1


def _next_steps(steps: tuple[Step, ...]) -> Iterator[Step]:
    """The steps that the next word may belong to."""
    for step in steps:
        yield step
        if not (step.optional or step.gap):
            return


def _rests(steps: tuple[Step, ...], word: str) -> Iterator[tuple[Step, ...]]:
    """What must still come after the word, in every way that it may be read."""
    for place, step in enumerate(steps):
        tail = steps[place + 1 :]
        if step.anything or word in step.ones:
            yield tail
        for first in (word, "_") if step.longer else ():
            for run in step.longer.get(first, ()):
                yield (laid_out(frozenset({run[1:]})), *tail)
        if step.gap:
            yield (_passed(step.gap - 1), *tail) if step.gap > 1 else tail
        elif not step.optional:
            return


@cache
def _passed(gap: int) -> Step:
    return Step(frozenset(), {}, gap=gap)


@cache
def laid_out(element: Element) -> Step:
    """The step of an element."""
    if element is None:
        return _passed(GAP)
    longer: dict[str, list[tuple[str, ...]]] = {}
    for run in element:
        if len(run) > 1:
            longer.setdefault(run[0], []).append(run)
    ones = frozenset(run[0] for run in element if len(run) == 1)
    return Step(ones - {"_"}, longer, "_" in ones, () in element)
