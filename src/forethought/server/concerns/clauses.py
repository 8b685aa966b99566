"""The clauses that a concern can be about, as choices."""

from __future__ import annotations

from forethought.guidance import Edition
from forethought.guidance.clause import Strength

_FIRM = {Strength.SHOULD, Strength.MUST, Strength.UNACCEPTABLE, Strength.MISCONDUCT}


def clause_choices(edition: Edition) -> list[tuple[str, str]]:
    """Every clause that asks something of people, the unacceptable ones first. What is only recommended is no ground for a concern."""
    firm = [clause for clause in edition.clauses if clause.strength in _FIRM and clause.kind in {"clause", "bullet"}]
    worst = (Strength.UNACCEPTABLE, Strength.MISCONDUCT)
    firm.sort(key=lambda clause: clause.strength not in worst)
    return [(clause.id, f"{clause.id}: {clause.says}") for clause in firm]
