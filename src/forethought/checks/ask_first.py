"""Whoever is unsure asks their line manager first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from forethought.reading import Reading
from forethought.words import _

from .advice import Advice
from .finding import Finding, Match


def follow(reading: Reading, findings: Sequence[Finding]) -> Iterator[Match]:
    """Cited with every answer whose advice is to ask."""
    if max((finding.advice for finding in findings), default=Advice.NOTHING_FOUND) == Advice.ASK:
        instead = _("Ask before you say yes.") if reading.draft.kind == "connection" else _("Ask before you post.")
        yield Match("possible", (), _("This might be one of the unacceptable things, so a person should look."), instead)
