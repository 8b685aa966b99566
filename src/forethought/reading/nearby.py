"""Phrases near other phrases, found in a time that grows with the draft and no faster."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .page import Page
from .phrases import Cue

_LONGEST_PHRASE = 16


class Nearby:
    """The cues of a page, each concept sorted once when it is first asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._found: dict[tuple[str, ...], tuple[list[int], list[Cue]]] = {}

    def near(self, cue: Cue, *concepts: str, before: int = 0, after: int = 0) -> Iterator[Cue]:
        """Cues of these concepts in the same sentence, at most so many words before or after, or across it."""
        if concepts not in self._found:
            found = sorted(self._page.found(*concepts), key=lambda other: other.first)
            self._found[concepts] = [other.first for other in found], found
        firsts, found = self._found[concepts]
        low = max(self._page.begins[cue.first], cue.first - before - _LONGEST_PHRASE)
        high = min(self._page.ends[cue.first], cue.last + after + 1)
        for other in found[bisect_left(firsts, low) : bisect_left(firsts, high)]:
            if other.last >= cue.first - before:
                yield other


def by_sentence(page: Page, concepts: frozenset[str]) -> dict[int, dict[str, list[int]]]:
    """Where the cues of each concept begin, by the first word of the sentence they stand in."""
    beside: dict[int, dict[str, list[int]]] = {}
    for concept in concepts.intersection(page.cues):
        for cue in page.cues[concept]:
            beside.setdefault(page.begins[cue.first], {}).setdefault(concept, []).append(cue.first)
    return beside
