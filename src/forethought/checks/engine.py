"""Run the checks that an edition's clauses name over a reading, and advise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from forethought.guidance import Clause, Edition
from forethought.reading import Reading, read
from forethought.reading.draft import Draft

from .advice import Advice
from .answer import Answer, Coverage
from .finding import Finding, Match
from .guards import falls_away


@cache
def check_named(name: str) -> ModuleType:
    """The check of this name; ModuleNotFoundError where there is none."""
    return import_module(f"{__package__}.{name}")


def check(draft: Draft, edition: Edition) -> Answer:
    """The answer of the edition to a draft. Pure: the same draft gives the same answer."""
    return answer(read(draft), edition)


def answer(reading: Reading, edition: Edition) -> Answer:
    """The answer of the edition to what was seen in a draft, or is known of a connection."""
    findings = [f for f in _findings(reading, edition) if not falls_away(f, edition.clause(f.clause), reading)]
    findings += [*_followers(reading, edition, findings)]
    findings.sort(key=lambda f: -f.advice)
    return Answer(
        advice=max((f.advice for f in findings), default=Advice.NOTHING_FOUND),
        edition=edition.name,
        findings=tuple(findings),
        signposts=_signposts(reading.draft, findings),
        questions=tuple(dict.fromkeys(f.match.question for f in findings if f.match.question)),
        coverage=_coverage(reading.draft, edition),
    )


def applies(clause: Clause, draft: Draft) -> bool:
    """Whether a clause's checks are for this kind of draft, and the clause for this class of person."""
    return draft.kind in clause.kinds and draft.role.standing in clause.applies_to


def _findings(reading: Reading, edition: Edition) -> Iterator[Finding]:
    matches: dict[str, tuple[Match, ...]] = {}
    for clause in edition.clauses:
        if not applies(clause, reading.draft):
            continue
        for name in clause.checks:
            module = check_named(name)
            if not hasattr(module, "find"):
                continue
            if name not in matches:
                matches[name] = tuple(module.find(reading))
            yield from (Finding(clause.id, clause.strength, name, match) for match in matches[name])


def _followers(reading: Reading, edition: Edition, findings: list[Finding]) -> Iterator[Finding]:
    for clause in edition.clauses:
        for name in clause.checks:
            module = check_named(name)
            if hasattr(module, "follow") and applies(clause, reading.draft):
                yield from (Finding(clause.id, clause.strength, name, m) for m in module.follow(reading, findings))


def _signposts(draft: Draft, findings: list[Finding]) -> tuple[str, ...]:
    named = dict.fromkeys(sign for f in findings for sign in f.match.signposts)
    if draft.role.standing != "employee" and any(f.advice >= Advice.ASK for f in findings):
        named["not-line-manager"] = None
    return tuple(named)


def _coverage(draft: Draft, edition: Edition) -> Coverage:
    with_checks = [clause for clause in edition.clauses if clause.checks]
    tested = sum(applies(clause, draft) for clause in with_checks)
    return Coverage(tested, sum(c.needs_a_person for c in edition.clauses), len(with_checks) - tested)
