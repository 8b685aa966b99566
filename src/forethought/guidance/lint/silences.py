"""A question that people ask and the text does not answer."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each silence of each clause."""
    for clause in edition.clauses:
        for silence in clause.silent_on:
            yield Remark(
                clause.id,
                _("The text does not say: {question}").format(question=silence.asks),
                _("People guess, and are held to a rule that is not there. Until then: {today}").format(today=silence.today)
                if silence.today
                else _("People guess, and are held to a rule that is not there."),
                _("Answer it in the next version."),
                key="silent_on",
            )
