"""A word that rules turn on and the document never explains."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each term of the glossary that clauses use and that has no meaning there."""
    for term in edition.glossary.values():
        users = tuple(clause.id for clause in edition.clauses if term.id in clause.terms)
        if users and not term.means:
            yield Remark(
                users[0],
                _("“{term}” is used and never explained.").format(term=term.term),
                _("Two people can read it in two ways, and both mean well."),
                _("Say in a glossary what it means, with an example on each side of the line."),
                also=users[1:],
                table="term",
                row=term.id,
            )
