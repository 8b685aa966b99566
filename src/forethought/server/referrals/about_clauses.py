"""The clauses that a question is about, under a key that stays through renumbering."""

from __future__ import annotations

from typing import NamedTuple

from forethought.asking.draft_row import draft_of
from forethought.checks import check
from forethought.guidance import Clause, Edition
from forethought.server.edition import edition

MOST = 4
APART = frozenset({"confidential-reporting", "not-line-manager"})
"""Signposts that lead away from the line manager."""


class Found(NamedTuple):
    """What a check says of some words: the clauses to send with them, and where its signposts lead."""

    clauses: tuple[Clause, ...]
    signposts: tuple[str, ...]

    @property
    def apart(self) -> bool:
        """Whether it should not go to the line manager unless the person wants that."""
        return not APART.isdisjoint(self.signposts)


def found_in(text: str, job_title: str) -> Found:
    """The clauses that words touch. Where they may be a protected disclosure, no clause says so to anybody."""
    now = edition()
    answer = check(draft_of({"text": text, "role": job_title}), now)
    ids = [] if "confidential-reporting" in answer.signposts else dict.fromkeys(finding.clause for finding in answer.findings)
    clauses = tuple(now.clause(id) for id in ids)[:MOST]
    return Found(clauses or (referral_clause(now),), answer.signposts)


def referral_clause(now: Edition) -> Clause:
    """The clause that says: ask your line manager (9.2 of HRSM1)."""
    return next((clause for clause in now.clauses if "referral" in clause.serves), now.clauses[0])


def key_of(clause: Clause, now: Edition) -> str:
    """The clause's key: its uid, else the one that it will get once the edition is adopted."""
    return clause.uid or f"{now.head.reference.lower()}:{clause.id}"


def clause_named(key: str, now: Edition | None = None) -> Clause | None:
    """The clause of a key in an edition (the one in force, where none is given); None where it has none."""
    shown = now or edition()
    return next((clause for clause in shown.clauses if key_of(clause, shown) == key), None)
