"""How much of several concepts a page holds, as one score: many small signs together tell what no single one does."""

from __future__ import annotations

from collections.abc import Mapping

from .page import Page
from .phrases import Cue

Weights = Mapping[str, tuple[int, ...]]
"""For each concept, what one cue of it weighs, what two weigh together, and so on; the last stands for more."""


def weigh(page: Page, weights: Weights) -> tuple[int, list[Cue]]:
    """The score of a page, and the cues that raised it in the order of the text. Linear in the number of cues."""
    score = 0
    telling: list[Cue] = []
    for concept, steps in weights.items():
        cues = page.cues.get(concept)
        if not cues:
            continue
        score += steps[min(len({cue.first for cue in cues}), len(steps)) - 1]
        if steps[0] > 0:
            telling += cues
    telling.sort(key=lambda cue: cue.first)
    return score, telling
