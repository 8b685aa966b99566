"""A rule that no check tests and no person judges."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.clause import Strength
from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each rule that nothing serves, then each purpose and harm that no rule names."""
    named = {name for clause in edition.clauses for name in (*clause.purposes, *clause.harms)}
    for clause in edition.clauses:
        label = clause.kind in {"purpose", "harm"}
        served = clause.checks or clause.needs_a_person or clause.serves or clause.access
        if not label and clause.strength != Strength.STATES and not served:
            what = _("No check tests it, and it does not say that a person must judge it.")
            yield Remark(clause.id, what, _("It is a rule on paper only."), _("Bind a check to it, or say who judges it."))
        elif label and clause.id not in named:
            what = _("No rule says that it serves this.")
            yield Remark(clause.id, what, _("It is an aim without a rule."), _("Say which rules serve it, or leave it out."))
