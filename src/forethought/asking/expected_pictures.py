"""Rows that say what a picture holds, and the figures that come of comparing it with what is seen."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from forethought.reading import Reading
from forethought.reading.kinds import KINDS
from forethought.words import _

from .fault import UnusableRow
from .interval import rate

COUNTED_APART = {"face", "picture_text"}


class Holds(NamedTuple):
    """What a picture holds: how many faces, kinds, words; None where the row does not say. ``refused``: it cannot be used."""

    faces: int | None = None
    kinds: frozenset[str] | None = None
    words: tuple[str, ...] | None = None
    refused: bool = False


def holds_of(row: Mapping[str, Any]) -> tuple[str, Holds]:
    """The path of a row's picture and what it holds, in its field ``expected``; UnusableRow where it does not say."""
    path, said = row.get("picture"), row.get("expected")
    if not isinstance(path, str) or not isinstance(said, Mapping) or not said.keys() & {"faces", "kinds", "text", "refused"}:
        raise UnusableRow(_("A row must have a “picture” and what is “expected”: “faces”, “kinds”, “text” or “refused”."))
    faces, kinds, text = said.get("faces"), said.get("kinds"), said.get("text")
    if (faces is not None and not isinstance(faces, int)) or (text is not None and not isinstance(text, str)):
        raise UnusableRow(_("“faces” must be a whole number, and “text” a text."))
    if kinds is not None and not (isinstance(kinds, list) and all(kind in KINDS for kind in kinds)):
        raise UnusableRow(_("“kinds” must be a list of kinds that can be seen."))
    known = None if kinds is None else frozenset(kinds) - COUNTED_APART
    return path, Holds(faces, known, None if text is None else _words(text), said.get("refused") is True)


class Seen(NamedTuple):
    """What was seen in a picture, and how long it took."""

    faces: int
    kinds: frozenset[str]
    words: tuple[str, ...]
    refused: bool
    seconds: float


def seen_in(reading: Reading, seconds: float) -> Seen:
    """What a reading saw in the one picture of its draft."""
    look = reading.draft.looks[0]
    every = [*reading.observations, *(seen for printed in reading.printed for seen in printed.observations)]
    kinds = {"protective_marking" if seen.kind == "marking" else seen.kind for seen in every if seen.place == "picture"}
    return Seen(len(look.faces), frozenset(kinds) - COUNTED_APART, _words(look.wording), bool(look.fault), seconds)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.lower().split())


class PictureTally:
    """What was seen, compared with what is there."""

    def __init__(self) -> None:
        self._faces, self._words, self._refused = Counter[str](), Counter[str](), Counter[bool]()
        self._kinds: Counter[tuple[str, str]] = Counter()
        self._seconds: list[float] = []

    def add(self, holds: Holds, seen: Seen) -> bool:
        """Count one picture; whether everything was seen as the row says."""
        right = holds.refused == seen.refused
        self._refused[right] += 1
        self._seconds.append(seen.seconds)
        if holds.refused or seen.refused:
            return right
        if holds.faces is not None:
            self._faces.update(pictures=1, right=int(holds.faces == seen.faces), there=holds.faces, seen=seen.faces)
            self._faces["both"] += min(holds.faces, seen.faces)
            right &= holds.faces == seen.faces
        if holds.kinds is not None:
            for kind in holds.kinds | seen.kinds:
                self._kinds[kind, "missed" if kind not in seen.kinds else "wrong" if kind not in holds.kinds else "right"] += 1
            right &= holds.kinds == seen.kinds
        if holds.words is not None:
            found = sum((Counter(holds.words) & Counter(seen.words)).values())
            self._words.update(there=len(holds.words), found=found, seen=len(seen.words))
            right &= found == len(holds.words)
        return right

    def figures(self) -> dict[str, Any]:
        """Counts, and rates from 0 to 1 (None where there is nothing to count)."""
        faces, words = self._faces, self._words
        return {
            "rows": self._refused.total(),
            "opened_or_refused_as_expected": rate(self._refused[True], self._refused.total()),
            "faces": {
                "pictures": faces["pictures"],
                "counted_right": rate(faces["right"], faces["pictures"]),
                "recall": rate(faces["both"], faces["there"]),
                "precision": rate(faces["both"], faces["seen"]),
            },
            "words": {"there": words["there"], "recall": rate(words["found"], words["there"])},
            "kinds": {kind: self._kind(kind) for kind in sorted({kind for kind, _how in self._kinds})},
            "milliseconds": round(statistics.median(self._seconds) * 1000) if self._seconds else None,
        }

    def _kind(self, kind: str) -> dict[str, Any]:
        right, missed, wrong = (self._kinds[kind, how] for how in ("right", "missed", "wrong"))
        return {"there": right + missed, "recall": rate(right, right + missed), "precision": rate(right, right + wrong)}
