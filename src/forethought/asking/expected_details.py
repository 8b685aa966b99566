"""Rows that say which personal details stand in a text, and the figures that come of comparing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from forethought.reading.kinds import DETAILS
from forethought.reading.observation import Observation
from forethought.words import _

from .fault import UnusableRow
from .interval import rate

NAME = "person_name"
"""An ordinary text may well hold a name, so that a name is no alarm: it is counted apart."""


class Detail(NamedTuple):
    """A personal detail at the code points ``[start, end)`` of a text."""

    kind: str
    start: int
    end: int


def details_of(row: Mapping[str, Any]) -> list[Detail]:
    """The details a row expects, in its field ``details``; UnusableRow where it does not say, or says what cannot be."""
    said = row.get("details")
    if not isinstance(said, list):
        raise UnusableRow(_("The row does not say which details it expects: “details” is a list, empty where there are none."))
    return [_detail(one, len(str(row.get("text", "")))) for one in said]


def _detail(said: Any, length: int) -> Detail:
    if not isinstance(said, Mapping) or said.get("kind") not in DETAILS:
        raise UnusableRow(_("A detail must have a “kind”, one of {kinds}.").format(kinds=", ".join(DETAILS)))
    start, end = said.get("start"), said.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length):
        raise UnusableRow(_("A detail must have a “start” and an “end” within the text, in code points."))
    return Detail(said["kind"], start, end)


def is_same(expected: Detail, found: Detail) -> bool:
    """Of one kind, and what both cover is at least half of what either covers."""
    shared = min(expected.end, found.end) - max(expected.start, found.start)
    return expected.kind == found.kind and 2 * shared >= max(expected.end, found.end) - min(expected.start, found.start)


class Comparison(NamedTuple):
    """What was found as expected, what was missed, and what was found that is not there."""

    right: list[Detail]
    missed: list[Detail]
    wrong: list[Detail]


def details_in(seen: Iterable[Observation]) -> list[Detail]:
    """The personal details among what was seen in a text."""
    return [Detail(one.kind, one.start, one.end) for one in seen if one.kind in DETAILS and one.place == "text"]


def compare(expected: Iterable[Detail], found: list[Detail]) -> Comparison:
    """Each expected detail with at most one found; the postcode at the end of an expected address is no mistake."""
    found = list(found)
    right: list[Detail] = []
    missed: list[Detail] = []
    for detail in expected:
        hit = next((one for one in found if is_same(detail, one)), None)
        (right if hit else missed).append(detail)
        if hit:
            found.remove(hit)
    homes = [one for one in (*right, *missed) if one.kind == "address"]
    wrong = [one for one in found if not (one.kind == "postcode" and any(h.start <= one.start and one.end <= h.end for h in homes))]
    return Comparison(right, missed, wrong)


class DetailTally:
    """Comparisons counted, kind by kind."""

    def __init__(self) -> None:
        self._right, self._missed, self._wrong = Counter[str](), Counter[str](), Counter[str]()
        self._rows = self._bare = self._alarms = self._names = 0

    def add(self, expected: list[Detail], found: Comparison) -> None:
        """Count one row."""
        self._rows += 1
        self._right.update(one.kind for one in found.right)
        self._missed.update(one.kind for one in found.missed)
        self._wrong.update(one.kind for one in found.wrong)
        if not expected:
            self._bare += 1
            self._alarms += any(one.kind != NAME for one in found.wrong)
            self._names += any(one.kind == NAME for one in found.wrong)

    def figures(self) -> dict[str, Any]:
        """Per kind precision, recall and F1; the share of rows without details in which one was seen, names apart."""
        kinds = [kind for kind in DETAILS if self._right[kind] + self._missed[kind] + self._wrong[kind]]
        return {
            "rows": self._rows,
            "without_details": self._bare,
            "alarms": self._alarms,
            "alarm_rate": rate(self._alarms, self._bare),
            "name_rate": rate(self._names, self._bare),
            "kinds": {kind: self._kind(kind) for kind in kinds},
        }

    def _kind(self, kind: str) -> dict[str, Any]:
        right, missed, wrong = self._right[kind], self._missed[kind], self._wrong[kind]
        return {
            "expected": right + missed,
            "right": right,
            "missed": missed,
            "wrong": wrong,
            "precision": rate(right, right + wrong),
            "recall": rate(right, right + missed),
            "f1": rate(2 * right, 2 * right + missed + wrong) if right + missed else None,
        }
