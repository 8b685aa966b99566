"""A list of rules that says it is not the whole list."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each open list."""
    for clause in edition.clauses:
        if clause.open_list:
            yield Remark(
                clause.id,
                _("The list is open: other things count too, and it does not say which."),
                _("Nobody can be sure that they have done nothing wrong."),
                _("Say what the examples have in common, so that people can judge the next case."),
                also=tuple(other.id for other in edition.clauses if other.id.startswith(f"{clause.id}(")),
                key="open_list",
            )
