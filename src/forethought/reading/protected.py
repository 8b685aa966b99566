"""Belief, politics, union activity, pay and conditions, equality: speech that no reputation clause may judge."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"protected"})

_WHAT = {
    "protected.union": "union",
    "protected.pay": "pay",
    "protected.politics": "politics",
    "protected.belief": "belief",
    "protected.equality": "equality",
    "protected.speaking": "speaking_up",
}


def read(sheet: Sheet) -> Iterator[Observation]:
    """The first words of each kind that are no idiom ("my back's gone on strike", "rugby union")."""
    page = sheet.page
    idle = {at for cue in page.found("protected.idiom") for at in range(cue.first, cue.last)}
    for concept, what in _WHAT.items():
        cue = next((cue for cue in page.found(concept) if cue.first not in idle), None)
        if cue:
            yield sheet.at_cue("protected", cue, "plain", "protected", what)
