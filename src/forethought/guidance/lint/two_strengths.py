"""One act that clauses speak of in different strengths."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.clause import Clause, Strength
from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each act with more than one strength: clauses with the same ``act``, or with the very same checks."""
    for clauses in _acts(edition):
        clauses.sort(key=lambda clause: list(Strength).index(clause.strength))
        if clauses[0].strength != clauses[-1].strength:
            said = ", ".join(f"{clause.id} {clause.strength}" for clause in clauses)
            yield Remark(
                clauses[0].id,
                _("The same act has more than one strength: {said}.").format(said=said),
                _("Staff cannot tell whether it is advice or a rule. In a hearing, each side has a clause to point to."),
                _("Choose one strength, and say it in one place that the other clauses point to."),
                also=tuple(clause.id for clause in clauses[1:]),
                key="strength",
            )


def _acts(edition: Edition) -> list[list[Clause]]:
    """The clauses that speak of each act, in the order of the document."""
    groups: list[list[Clause]] = []
    for clause in edition.clauses:
        if clause.strength == Strength.STATES:
            continue
        group = next((group for group in groups if any(_same_act(clause, other) for other in group)), None)
        if group is None:
            groups.append([clause])
        else:
            group.append(clause)
    return groups


def _same_act(one: Clause, other: Clause) -> bool:
    by_name = bool(one.act) and one.act == other.act
    return by_name or (bool(one.checks) and set(one.checks) == set(other.checks))
