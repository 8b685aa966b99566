"""Run the checks that an edition's clauses name over a reading, and advise."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from forethought.guidance import Clause, Edition
from forethought.reading import Reading, read
from forethought.reading.draft import Draft
from forethought.reading.observation import Certainty

from .advice import Advice
from .answer import Answer, Coverage
from .finding import Finding, Match
from .guards import falls_away
from .second_look import look_again

Find = Callable[..., Iterator[Match]]


class Plan(NamedTuple):
    """What an edition asks of one kind of draft by one class of person: every check once, which clauses each serves
    (in the order of the edition), those that follow on what others found, and the count of clauses."""

    edition: Edition
    finds: tuple[tuple[str, Find], ...]
    serves: tuple[tuple[Clause, str], ...]
    follows: tuple[tuple[Clause, str, Find], ...]
    coverage: Coverage


_plans: dict[tuple[int, str, str], Plan] = {}
"""By the edition's `id`, which is no other's while the plan holds it; most drafts ask for one of a handful."""
_MOST_PLANS = 100


@cache
def check_named(name: str) -> ModuleType:
    """The check of this name; ModuleNotFoundError where there is none."""
    return import_module(f"{__package__}.{name}")


def check(draft: Draft, edition: Edition) -> Answer:
    """The answer of the edition to a draft. Pure: the same draft gives the same answer."""
    return answer(read(draft), edition)


def answer(reading: Reading, edition: Edition) -> Answer:
    """The answer of the edition to what was seen in a draft, or is known of a connection."""
    plan = _plan_for(reading.draft, edition)
    findings = _standing(reading, plan)
    if reading.printed:
        findings = merged(found for read in (reading, *reading.printed) for found in _standing(read, plan))
    findings += [Finding(clause.id, clause.strength, name, m) for clause, name, follow in plan.follows for m in follow(reading, findings)]
    findings.sort(key=lambda f: -f.advice)
    return Answer(
        advice=findings[0].advice if findings else Advice.NOTHING_FOUND,
        edition=edition.name,
        findings=tuple(findings),
        signposts=_signposts(reading.draft, findings),
        questions=tuple(dict.fromkeys(f.match.question for f in findings if f.match.question)),
        coverage=plan.coverage,
    )


def _standing(reading: Reading, plan: Plan) -> list[Finding]:
    """What the checks find that no guard of its clause takes away, after a second look at the whole."""

    def found_by(reading: Reading, names: Iterable[str]) -> list[Finding]:
        found = _findings(reading, plan, frozenset(names))
        return [one for one in found if not falls_away(one, plan.edition.clause(one.clause), reading)]

    return look_again(found_by(reading, dict(plan.finds)), reading, found_by)


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, each once: what the words and the pictures of a draft both show is said together, and as the surer of the two."""
    once: dict[tuple[str, str, str], Finding] = {}
    for found in findings:
        key = found.clause, found.check, found.match.instead
        other = once.get(key)
        if other:
            certainty: Certainty = "plain" if "plain" in {other.match.certainty, found.match.certainty} else "possible"
            match = found.match if found.advice > other.advice else other.match
            seen = tuple(dict.fromkeys(other.match.seen + found.match.seen))
            found = found._replace(match=match._replace(certainty=certainty, seen=seen))
        once[key] = found
    return list(once.values())


def applies(clause: Clause, draft: Draft) -> bool:
    """Whether a clause's checks are for this kind of draft, and the clause for this class of person."""
    return draft.kind in clause.kinds and draft.role.standing in clause.applies_to


def _plan_for(draft: Draft, edition: Edition) -> Plan:
    key = id(edition), draft.kind, draft.role.standing
    plan = _plans.get(key)
    if plan is None:
        if len(_plans) >= _MOST_PLANS:
            _plans.clear()
        plan = _plans[key] = _plan(draft, edition)
    return plan


def _plan(draft: Draft, edition: Edition) -> Plan:
    with_checks = [clause for clause in edition.clauses if clause.checks]
    named = [(clause, name) for clause in with_checks if applies(clause, draft) for name in clause.checks]
    finds = {name: check_named(name).find for _clause, name in named if hasattr(check_named(name), "find")}
    tested = sum(applies(clause, draft) for clause in with_checks)
    return Plan(
        edition,
        tuple(finds.items()),
        tuple((clause, name) for clause, name in named if name in finds),
        tuple((clause, name, check_named(name).follow) for clause, name in named if hasattr(check_named(name), "follow")),
        Coverage(tested, sum(c.needs_a_person for c in edition.clauses), len(with_checks) - tested),
    )


def _findings(reading: Reading, plan: Plan, names: frozenset[str]) -> Iterator[Finding]:
    matches = {name: found for name, find in plan.finds if name in names and (found := tuple(find(reading)))}
    for clause, name in plan.serves if matches else ():
        for match in matches.get(name, ()):
            yield Finding(clause.id, clause.strength, name, match)


def _signposts(draft: Draft, findings: list[Finding]) -> tuple[str, ...]:
    named = dict.fromkeys(sign for f in findings for sign in f.match.signposts)
    if draft.role.standing != "employee" and any(f.advice >= Advice.ASK for f in findings):
        named["not-line-manager"] = None
    return tuple(named)
