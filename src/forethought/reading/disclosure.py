"""Wrongdoing the public has an interest in, seen or suffered at work: danger, falsehood, money, harassment, concealment."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Certainty, Observation
from .sheet import Sheet
from .weigh import weigh

_WEIGHTS = {
    "wrong.ordered": (7, 9),
    "wrong.shown": (7, 9),
    "wrong.false": (7, 11),
    "wrong.harass": (7, 14),
    "wrong.danger": (7, 9),
    "wrong.speak": (8, 10),
    "wrong.reported": (6, 9, 11),
    "wrong.money": (5, 11),
    "wrong.told": (3, 6),
    "wrong.fault": (3, 6, 7),
    "wrong.thing": (2, 4, 8),
    "wrong.atrisk": (2, 3, 6),
    "wrong.elsewhere": (-3, -5, -8),
}
"""Found by trial on drafts of many voices."""

_ABOUT = {"wrong.atrisk": "service_user", "wrong.boss": "manager"}
"""Who else it is about: those who might be hurt, and those above the author."""

_PLAIN = 14
_POSSIBLE = 9
_TELLING = 3
_LONG = (120, -4)
"""What a single cue must weigh to be shown to the author."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """One observation, over the words that tell most; what was read, seen on screen or met at home weighs against it."""
    page = sheet.page
    score, cues = weigh(page, _WEIGHTS)
    if page.has("wrong.thing") and page.has("wrong.fault"):
        score += 3
    if page.has("wrong.told") and page.has("wrong.danger", "wrong.thing", "wrong.false"):
        score += 2
    if len(page.words) > _LONG[0]:
        score += _LONG[1]
    told = [cue for cue in cues if _WEIGHTS[cue.concept][0] >= _TELLING]
    if score >= _POSSIBLE and told:
        best = max(told, key=lambda cue: (_WEIGHTS[cue.concept][0], cue.last - cue.first, -cue.first))
        certainty: Certainty = "plain" if score >= _PLAIN else "possible"
        yield sheet.at_cue("disclosure", best, certainty, "disclosure")
        for concept, about in _ABOUT.items():
            for cue in page.found(concept)[:1]:
                yield sheet.at_cue("disclosure", cue, certainty, "disclosure", about)
