"""A fact of its day that has gone stale."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark

YEARS = 3
"""How long a fact about sites and services is taken to hold."""


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each fact that is known to be otherwise now, or that was last so years ago."""
    for clause in edition.clauses:
        for fact in clause.facts:
            if fact.now or _years(fact.as_of, on) >= YEARS:
                known = fact.now or _("Nobody has looked since {date}.").format(date=fact.as_of)
                yield Remark(
                    clause.id,
                    _("“{fact}” {now}").format(fact=fact.says, now=known),
                    _("One stale line makes readers doubt the others."),
                    _("Take the fact out, or say where the current one can be found."),
                    key="facts",
                )


def _years(since: str, on: str) -> float:
    return int(on[:4]) - int(since[:4]) - (on[5:7] < since[5:7])
