"""Wrongdoing the public has an interest in, seen or suffered at work: danger, falsehood, money, harassment, concealment."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Certainty, Observation
from .sheet import Sheet
from .weigh import weigh

_WEIGHTS = {
    "wrong.ordered": (5, 7),
    "wrong.false": (4, 6),
    "wrong.harass": (4, 8),
    "wrong.danger": (4, 6),
    "wrong.reported": (4, 6, 7),
    "wrong.money": (3, 6),
    "wrong.told": (2, 4),
    "wrong.fault": (2, 4, 5),
    "wrong.thing": (1, 2, 5),
    "wrong.atrisk": (1, 2, 3),
    "wrong.elsewhere": (-2, -3, -5),
}
_ABOUT = {"wrong.atrisk": "service_user", "wrong.boss": "manager"}
"""Who else it is about: those who might be hurt, and those above the author."""

_PLAIN = 9
_POSSIBLE = 7
_TELLING = 2
"""What a single cue must weigh to be shown to the author."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """One observation, over the words that tell most; what was read, seen on screen or met at home weighs against it."""
    page = sheet.page
    score, cues = weigh(page, _WEIGHTS)
    if page.has("wrong.thing") and page.has("wrong.fault"):
        score += 1
    if page.has("wrong.told") and page.has("wrong.danger", "wrong.thing", "wrong.false"):
        score += 2
    told = [cue for cue in cues if _WEIGHTS[cue.concept][0] >= _TELLING]
    if score >= _POSSIBLE and told:
        best = max(told, key=lambda cue: (_WEIGHTS[cue.concept][0], cue.last - cue.first, -cue.first))
        certainty: Certainty = "plain" if score >= _PLAIN else "possible"
        yield sheet.at_cue("disclosure", best, certainty, "disclosure")
        for concept, about in _ABOUT.items():
            for cue in page.found(concept)[:1]:
                yield sheet.at_cue("disclosure", cue, certainty, "disclosure", about)
