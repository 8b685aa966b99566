"""Rows that say what a fair adviser expects, and the figures that come of comparing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from forethought.checks.advice import Advice
from forethought.checks.answer import Answer
from forethought.words import _

from .fault import UnusableRow
from .interval import rate, share

LEVELS = tuple(level.word for level in Advice)


class Expectation(NamedTuple):
    """The advice expected, other advice a fair reader would accept, advice that must not be given, the clauses that should be
    cited, and the protected characteristic that the row is about, if it names one."""

    advice: str
    also_ok: frozenset[str] = frozenset()
    must_not: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    characteristic: str = ""


def expectation_of(row: Mapping[str, Any]) -> Expectation:
    """What a row expects, in a field ``expected`` or beside the draft; UnusableRow where it says nothing."""
    expected = row.get("expected")
    said = {**row, **(expected if isinstance(expected, Mapping) else {"advice": expected or row.get("advice")})}
    if said.get("advice") not in LEVELS:
        raise UnusableRow(
            _("The row does not say which advice it expects: “expected.advice” is one of {levels}.").format(levels=", ".join(LEVELS))
        )
    return Expectation(
        said["advice"], _set(said, "also_ok"), _set(said, "must_not"), _set(said, "clauses"), str(said.get("characteristic") or "")
    )


def _set(said: Mapping[str, Any], name: str) -> frozenset[str]:
    value = said.get(name) or ()
    return frozenset([value] if isinstance(value, str) else value)


class Tally:
    """Answers compared with what was expected of them."""

    def __init__(self) -> None:
        self._advice: Counter[tuple[str, str]] = Counter()
        self._right = self._faults = 0
        self._clauses: Counter[tuple[str, str]] = Counter()
        self._protected: Counter[tuple[str, str, bool]] = Counter()

    def add(self, expected: Expectation, answer: Answer) -> bool:
        """Count one answer; whether its advice was the one expected or another acceptable one."""
        got = answer.advice.word
        right = got == expected.advice or got in expected.also_ok
        self._advice[expected.advice, got] += 1
        self._right += right
        self._faults += got in expected.must_not
        if expected.characteristic:
            harmless = expected.advice == LEVELS[0]
            wrong = not right and (got in LEVELS[2:] if harmless else LEVELS.index(got) < LEVELS.index(expected.advice))
            self._protected[expected.characteristic, "false_alarms" if harmless else "misses", wrong] += 1
        cited = {finding.clause for finding in answer.findings}
        for clause in expected.clauses | cited:
            both = clause in expected.clauses and clause in cited
            self._clauses[clause, "both" if both else "missed" if clause in expected.clauses else "extra"] += 1
        return right

    def figures(self) -> dict[str, Any]:
        """Rates from 0 to 1 (None where there is nothing to count), and the counts behind them."""
        rows = self._advice.total()
        strict = sum(count for (expected, got), count in self._advice.items() if expected == got)
        harmless = sum(count for (expected, _got), count in self._advice.items() if expected == LEVELS[0])
        alarms = sum(count for (expected, got), count in self._advice.items() if expected == LEVELS[0] and got in LEVELS[2:])
        return {
            "rows": rows,
            "right": rate(self._right, rows),
            "strictly_right": rate(strict, rows),
            "false_alarms": rate(alarms, harmless),
            "faults": self._faults,
            "advice": {expected: {got: self._advice[expected, got] for got in LEVELS} for expected in LEVELS},
            "recall": {level: rate(self._advice[level, level], self._of(level)) for level in LEVELS},
            "clauses": self._by_clause(),
            "characteristics": self._by_characteristic(),
        }

    def _of(self, level: str) -> int:
        return sum(self._advice[level, got] for got in LEVELS)

    def _by_clause(self) -> dict[str, dict[str, Any]]:
        figures: dict[str, dict[str, Any]] = {}
        for clause in sorted({clause for clause, _kind in self._clauses}):
            both, missed, extra = (self._clauses[clause, kind] for kind in ("both", "missed", "extra"))
            figures[clause] = {"rows": both + missed, "recall": rate(both, both + missed), "precision": rate(both, both + extra)}
        return figures

    def _by_characteristic(self) -> dict[str, dict[str, Any]]:
        """Of each protected characteristic that rows name: harmless rows told to ask or stop, and others told too little."""
        named = sorted({characteristic for characteristic, *_rest in self._protected})
        return {name: {kind: self._wrong(name, kind) for kind in ("false_alarms", "misses")} for name in named}

    def _wrong(self, name: str, kind: str) -> dict[str, Any]:
        wrong = self._protected[name, kind, True]
        return share(wrong, wrong + self._protected[name, kind, False])
