"""Cases that say whether a text is hateful, in HateCheck's columns, and the figures that come of comparing."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from forethought.reading import Reading
from forethought.words import _

from .fault import UnusableRow
from .interval import share

COLUMNS = ("functionality", "test_case", "label_gold", "target_ident")


class Case(NamedTuple):
    """A text, what it tries (HateCheck's functionality), whether it is hateful, and the group it speaks of, if one."""

    functionality: str
    text: str
    hateful: bool
    group: str = ""


def cases_of(lines: Iterable[str]) -> Iterator[Case]:
    """The cases of a CSV file; UnusableRow where a column is missing or a label is neither."""
    rows = csv.DictReader(lines)
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise UnusableRow(_("The file has no column {names}.").format(names=", ".join(missing)))
    for row in rows:
        label = row["label_gold"]
        if label not in {"hateful", "non-hateful"}:
            raise UnusableRow(_("Line {line}: “label_gold” must be hateful or non-hateful.").format(line=rows.line_num))
        yield Case(row["functionality"], row["test_case"] or "", label == "hateful", row["target_ident"] or "")


def tells_hatred(reading: Reading) -> bool:
    """Whether a reading holds words against a protected characteristic, or a threat to a group."""
    return reading.has("discrimination") or any(seen.about == "group" for seen in reading.of("threat"))


class AbuseTally:
    """Cases compared with what was seen in them."""

    def __init__(self) -> None:
        self._cases: Counter[tuple[Case, bool]] = Counter()

    def add(self, case: Case, flagged: bool) -> bool:
        """Count one case; whether it was told right."""
        self._cases[case._replace(text=""), flagged] += 1
        return flagged == case.hateful

    def figures(self) -> dict[str, Any]:
        """Shares with 95 % intervals: overall, by functionality, and of each group the false alarms and misses."""
        hateful, harmless = self._right(hateful=True), self._right(hateful=False)
        rates = [one["rate"] for one in (hateful, harmless) if one["rate"] is not None]
        groups = {group: self._of(group) for group in sorted({case.group for case, _flagged in self._cases} - {""})}
        return {
            "rows": self._cases.total(),
            "accuracy": self._right(),
            "balanced_accuracy": round(sum(rates) / len(rates), 4) if rates else None,
            "hateful": hateful,
            "non_hateful": harmless,
            "functionalities": {name: self._right(functionality=name) for name in sorted({case.functionality for case, _ in self._cases})},
            "groups": groups,
            "gap": {name: gap(groups, name) for name in ("false_alarms", "misses")},
        }

    def _right(self, **wanted: object) -> dict[str, Any]:
        chosen = [(case, flagged, count) for (case, flagged), count in self._cases.items() if _is(case, wanted)]
        return share(sum(count for case, flagged, count in chosen if flagged == case.hateful), sum(count for *_case, count in chosen))

    def _of(self, group: str) -> dict[str, Any]:
        wrong = {name: self._right(group=group, hateful=hateful) for name, hateful in (("false_alarms", False), ("misses", True))}
        return {name: share(right["of"] - right["count"], right["of"]) for name, right in wrong.items()}


def gap(groups: dict[str, dict[str, Any]], name: str) -> float | None:
    """How far the best and the worst group are apart in false alarms or misses, 0 to 1."""
    rates = [group[name]["rate"] for group in groups.values() if group[name]["rate"] is not None]
    return round(max(rates) - min(rates), 4) if rates else None


def _is(case: Case, wanted: dict[str, object]) -> bool:
    return all(getattr(case, name) == value for name, value in wanted.items())
