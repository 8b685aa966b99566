"""A rule that nobody can enforce."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each clause that says why it cannot be enforced."""
    for clause in edition.clauses:
        if clause.cannot_enforce:
            yield Remark(
                clause.id,
                _("Nobody can enforce it. {why}").format(why=clause.cannot_enforce),
                _("A rule that only binds the honest is unfair to them."),
                _("Say that it is advice, or drop it."),
                also=clause.cites,
                key="cannot_enforce",
            )
