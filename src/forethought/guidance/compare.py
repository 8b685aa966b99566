"""Two editions compared clause by clause: new, gone, reworded, renumbered, of another strength."""

from __future__ import annotations

import re
from typing import NamedTuple

from .clause import Clause
from .edition import Edition

ALIKE = 0.5
"""The share of words that two wordings have in common where they may be one clause under two numbers."""


class ClauseChange(NamedTuple):
    """What became of a clause; ``was`` is None for a new one, ``now`` for one that is gone.

    ``changes`` are among ``new gone renumbered reworded strength kind applies-to checks``.
    """

    was: Clause | None
    now: Clause | None
    changes: tuple[str, ...]


def compare(earlier: Edition, later: Edition) -> list[ClauseChange]:
    """Every clause that changed, in the order of the later edition, then those that are gone."""
    pairs = _pairs(earlier, later)
    before = {now: earlier.clause(was) for was, now in pairs.items()}
    found = [ClauseChange(before.get(clause.id), clause, ()) for clause in later.clauses]
    found += [ClauseChange(clause, None, ()) for clause in earlier.clauses if clause.id not in pairs]
    named = (change._replace(changes=_changes(change.was, change.now)) for change in found)
    return [change for change in named if change.changes]


def _changes(was: Clause | None, now: Clause | None) -> tuple[str, ...]:
    if was is None or now is None:
        return ("new",) if was is None else ("gone",)
    differ = {
        "renumbered": was.id != now.id,
        "reworded": (was.says, was.value) != (now.says, now.value),
        "strength": was.strength != now.strength,
        "kind": was.kind != now.kind,
        "applies-to": set(was.applies_to) != set(now.applies_to),
        "checks": any(getattr(was, field) != getattr(now, field) for field in ("checks", "kinds", "gives_way_to")),
    }
    return tuple(name for name, is_so in differ.items() if is_so)


def _pairs(earlier: Edition, later: Edition) -> dict[str, str]:
    """The id each earlier clause has in the later edition: by uid, else by the same words, else by likeness."""
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
    return f"{clause.id}\0{clause.says}"


def _wording(clause: Clause) -> str:
    return clause.says


def _likeness(was: dict[str, Clause], now: dict[str, Clause]) -> list[tuple[float, str, str]]:
    """Pairs of clauses left over that may be one, and how likely that is; the same number speaks for it."""
    words = {side: {id: _words(clause.says) for id, clause in clauses.items()} for side, clauses in (("was", was), ("now", now))}
    scored = []
    for old, first in words["was"].items():
        for new, second in words["now"].items():
            score = len(first & second) / (len(first | second) or 1)
            if score >= ALIKE or old == new:
                scored.append((score + 0.2 * (old == new), old, new))
    return scored


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))
