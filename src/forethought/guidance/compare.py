"""Two editions compared clause by clause: new, gone, moved, reworded, renumbered, of another strength."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

from .clause import Clause
from .edition import Edition

ALIKE = 0.5
"""The share of words that two wordings have in common where they may be one clause under two numbers."""


class ClauseChange(NamedTuple):
    """What became of a clause; ``was`` is None for a new one, ``now`` for one that is gone.

    ``changes`` are among ``new gone renumbered moved reworded plain-words strength kind applies-to checks``:
    ``moved`` is in another place among the others, ``plain-words`` our words for the same wording of the council's.
    """

    was: Clause | None
    now: Clause | None
    changes: tuple[str, ...]

    @property
    def clause(self) -> Clause:
        """The clause as it is now, or as it was where it is gone."""
        clause = self.now or self.was
        if clause is None:
            raise ValueError("A change is of a clause.")
        return clause


def compare(earlier: Edition, later: Edition) -> list[ClauseChange]:
    """Every clause that changed, in the order of the later edition, then those that are gone."""
    pairs = ids_paired(earlier, later)
    before = {now: earlier.clause(was) for was, now in pairs.items()}
    found = [ClauseChange(before.get(clause.id), clause, ()) for clause in later.clauses]
    found += [ClauseChange(clause, None, ()) for clause in earlier.clauses if clause.id not in pairs]
    moved = _moved([(change.was, change.now) for change in found if change.was and change.now], earlier)
    named = (change._replace(changes=_changes(change.was, change.now, moved)) for change in found)
    return [change for change in named if change.changes]


def wordings(was: Clause | None, now: Clause | None) -> tuple[str, str]:
    """The words to compare: the council's own where it gave any for each clause that is there, else our plain words.

    Of a field of the control sheet, its name and what stands in it.
    """
    own = all(clause.wording for clause in (was, now) if clause)
    return _said(was, own), _said(now, own)


def _said(clause: Clause | None, own: bool) -> str:
    if clause is None:
        return ""
    if clause.kind == "control":
        return f"{clause.title or clause.id}: {clause.value}"
    return " ".join((clause.wording if own else clause.says).split())


def _changes(was: Clause | None, now: Clause | None, moved: frozenset[str]) -> tuple[str, ...]:
    if was is None or now is None:
        return ("new",) if was is None else ("gone",)
    before, after = wordings(was, now)
    differ = {
        "renumbered": was.id != now.id,
        "moved": now.id in moved,
        "reworded": before != after,
        "plain-words": before == after and was.says.split() != now.says.split(),
        "strength": was.strength != now.strength,
        "kind": was.kind != now.kind,
        "applies-to": set(was.applies_to) != set(now.applies_to),
        "checks": any(getattr(was, field) != getattr(now, field) for field in ("checks", "kinds", "gives_way_to")),
    }
    return tuple(name for name, is_so in differ.items() if is_so)


def _moved(pairs: list[tuple[Clause, Clause]], earlier: Edition) -> frozenset[str]:
    """The ids of the clauses that stand in another place: as few as explain the order, and those that went to another section.

    A section is the one to which most of its clauses went, whatever its number. A clause that others were put in front of has not moved.
    """
    place = {clause.id: nth for nth, clause in enumerate(earlier.clauses)}
    kept = _longest_rising([place[was.id] for was, _now in pairs])
    went = Counter((was.section, now.section) for was, now in pairs)
    became: dict[str, str] = {}
    for (section, to), _count in went.most_common():
        became.setdefault(section, to)
    return frozenset(now.id for nth, (was, now) in enumerate(pairs) if nth not in kept or became[was.section] != now.section)


def _longest_rising(numbers: list[int]) -> set[int]:
    """The places of the longest run of rising numbers, not necessarily next to each other."""
    ends: list[int] = []  # the place of the least number that a run of each length can end with
    before: list[int] = []
    for nth, number in enumerate(numbers):
        length = bisect_left(ends, number, key=numbers.__getitem__)
        before.append(ends[length - 1] if length else -1)
        ends[length:] = [nth, *ends[length + 1 :]]
    found, nth = set(), ends[-1] if ends else -1
    while nth >= 0:
        found.add(nth)
        nth = before[nth]
    return found


def ids_paired(earlier: Edition, later: Edition) -> dict[str, str]:
    """The id that each earlier clause has in the later edition: by uid, else by the same words, else by likeness."""
    was = {clause.id: clause for clause in earlier.clauses}
    now = {clause.id: clause for clause in later.clauses}
    pairs: dict[str, str] = {}
    for key in (_uid, _wording_in_place, _wording):
        by_key = {key(clause): id for id, clause in reversed(now.items()) if key(clause)}
        for id, clause in list(was.items()):
            found = by_key.get(key(clause), "")
            if found in now:
                pairs[id] = found
                del was[id], now[found]
    for _score, old, new in sorted(_likeness(was, now), reverse=True):
        if old in was and new in now:
            pairs[old] = new
            del was[old], now[new]
    return pairs


def _uid(clause: Clause) -> str:
    return clause.uid


def _wording_in_place(clause: Clause) -> str:
    return f"{clause.id}\0{_wording(clause)}"


def _wording(clause: Clause) -> str:
    return clause.wording or clause.says


def _likeness(was: dict[str, Clause], now: dict[str, Clause]) -> list[tuple[float, str, str]]:
    """Pairs of clauses left over that may be one, and how likely that is; the same number speaks for it."""
    words = {side: {id: _words(_wording(clause)) for id, clause in clauses.items()} for side, clauses in (("was", was), ("now", now))}
    scored = []
    for old, first in words["was"].items():
        for new, second in words["now"].items():
            score = len(first & second) / (len(first | second) or 1)
            if score >= ALIKE or old == new:
                scored.append((score + 0.2 * (old == new), old, new))
    return scored


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))
