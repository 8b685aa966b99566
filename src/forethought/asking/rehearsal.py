"""A rehearsal: every example answered by two editions, and which answers would not be the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from forethought.checks.engine import answer
from forethought.guidance import Clause, Edition
from forethought.guidance.compare import ids_paired
from forethought.guidance.examples import Example
from forethought.reading import Reading, read

from .draft_row import draft_of
from .fault import UnusableRow

EVERY = 50
"""Examples after which it is told how far the rehearsal is."""


class Answered(NamedTuple):
    """The advice, and the clauses that it cites."""

    advice: str
    clauses: tuple[str, ...]


class Change(NamedTuple):
    """An example that is answered in another way, for whom, and the clauses that explain it: ids of the later edition, or the earlier."""

    example: Example
    standing: str
    front_line: bool
    was: Answered
    now: Answered
    clauses: tuple[str, ...]

    @property
    def is_other_advice(self) -> bool:
        """Whether the advice is another, or only the clauses that it cites."""
        return self.was.advice != self.now.advice


class Rehearsal(NamedTuple):
    """What a rehearsal shows. ``same`` counts the answers that stay; ``unread`` the examples that are no drafts; ``gone`` the examples
    that each clause that is gone was cited for."""

    earlier: str
    later: str
    answers: int
    same: int
    unread: int
    changes: tuple[Change, ...]
    gone: dict[str, int]


def rehearse(
    earlier: Edition, later: Edition, examples: Sequence[Example], told: Callable[[int, int], None] = lambda done, whole: None
) -> Rehearsal:
    """Answer each example by both; ``told(done, whole)`` hears now and then how far it is.

    What is in a draft is read once, as no edition has a part in that. Where a clause is for other people than it was, the examples that it
    is cited for are also asked in the name of those people.
    """
    pairs = ids_paired(earlier, later)
    moved_people = _other_people(earlier, later, pairs)
    bound_otherwise = _bound_otherwise(earlier, later, pairs)
    changes, gone = [], Counter[str]()
    same = unread = 0
    for done, example in enumerate(examples):
        if done % EVERY == 0:
            told(done, len(examples))
        try:
            reading = read(draft_of({"text": example.draft, **example.context}))
        except UnusableRow:
            unread += 1
            continue
        for nth, asked in enumerate(_asked(reading, earlier, later, moved_people)):
            change = _change(example, asked, earlier, later, pairs)
            change = change._replace(clauses=tuple(sorted(change.clauses, key=lambda id: id not in bound_otherwise)))
            gone.update(id for id in change.was.clauses if nth == 0 and id not in pairs)
            differs = change.clauses or change.is_other_advice
            changes += [change] if differs else []
            same += not differs
    told(len(examples), len(examples))
    return Rehearsal(earlier.name, later.name, same + len(changes), same, unread, tuple(changes), dict(gone))


def _answered(reading: Reading, edition: Edition) -> Answered:
    given = answer(reading, edition)
    return Answered(given.advice.word, tuple(dict.fromkeys(finding.clause for finding in given.findings)))


def _change(example: Example, reading: Reading, earlier: Edition, later: Edition, pairs: dict[str, str]) -> Change:
    was, now = _answered(reading, earlier), _answered(reading, later)
    cited = {pairs.get(id, id): earlier.clause(id) for id in was.clauses}
    dropped = [id for id in cited if id not in now.clauses or id not in pairs.values()]
    added = [id for id in now.clauses if id not in cited]
    stronger = [id for id in now.clauses if id in cited and cited[id].strength != later.clause(id).strength and was.advice != now.advice]
    role = reading.draft.role
    return Change(example, role.standing, role.front_line, was, now, tuple(dict.fromkeys((*stronger, *dropped, *added))))


def _other_people(earlier: Edition, later: Edition, pairs: dict[str, str]) -> dict[str, frozenset[str]]:
    """The standings that each clause, by either of its ids, is for in one edition and not in the other."""
    found = {}
    for was, now in pairs.items():
        differ = _people(earlier.clause(was)) ^ _people(later.clause(now))
        if differ:
            found[f"was {was}"] = found[f"now {now}"] = differ
    return found


def _bound_otherwise(earlier: Edition, later: Edition, pairs: dict[str, str]) -> frozenset[str]:
    """The clauses that advise otherwise than they did, or are new or gone: they explain a change sooner than those that only follow."""
    kept = {was: now for was, now in pairs.items() if _bound(earlier.clause(was)) == _bound(later.clause(now))}
    found = {clause.id for clause in later.clauses} - set(kept.values())
    return frozenset(found | {clause.id for clause in earlier.clauses if clause.id not in pairs})


def _bound(clause: Clause) -> tuple[object, ...]:
    return clause.strength, clause.checks, clause.kinds, clause.gives_way_to, _people(clause)


def _people(clause: Clause) -> frozenset[str]:
    return frozenset(clause.applies_to)


def _asked(reading: Reading, earlier: Edition, later: Edition, people: dict[str, frozenset[str]]) -> Iterator[Reading]:
    """What was read, for whoever the example is about; and for those for whom a clause it is about holds no longer, or holds now."""
    yield reading
    cited = (
        [f"{when} {id}" for when, edition in (("was", earlier), ("now", later)) for id in _answered(reading, edition).clauses]
        if people
        else []
    )
    others = frozenset().union(*(people.get(id, frozenset()) for id in cited)) - {reading.draft.role.standing}
    for standing in sorted(others):
        yield reading._replace(draft=reading.draft._replace(role=reading.draft.role._replace(standing=standing, title="")))


def rehearsal_row(rehearsal: Rehearsal) -> dict[str, Any]:
    """A rehearsal as plain data; the changes by the advice that was given."""
    advice = Counter((change.was.advice, change.now.advice) for change in rehearsal.changes if change.is_other_advice)
    return {
        "from": rehearsal.earlier,
        "to": rehearsal.later,
        "answers": rehearsal.answers,
        "same": rehearsal.same,
        "other_advice": advice.total(),
        "other_clauses": len(rehearsal.changes) - advice.total(),
        "unread": rehearsal.unread,
        "advice": [{"was": was, "now": now, "count": count} for (was, now), count in sorted(advice.items())],
        "gone": [{"clause": id, "count": count} for id, count in rehearsal.gone.items()],
        "changes": [_change_row(change) for change in rehearsal.changes],
    }


def _change_row(change: Change) -> dict[str, Any]:
    example = change.example
    return {
        "draft": example.draft,
        "picture_shows": str(example.context.get("picture_shows", "")),
        "role": str(example.context.get("role", "")),
        "standing": change.standing,
        "front_line": change.front_line,
        "was": {"advice": change.was.advice, "clauses": list(change.was.clauses)},
        "now": {"advice": change.now.advice, "clauses": list(change.now.clauses)},
        "clauses": list(change.clauses),
    }
