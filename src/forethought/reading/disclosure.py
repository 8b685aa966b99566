"""Wrongdoing the public has an interest in, seen or suffered at work: danger, falsehood, money, harassment, concealment."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Certainty, Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet
from .weigh import weigh

_WEIGHTS = {
    "wrong.speak": (8, 9),
    "wrong.shown": (7, 9),
    "wrong.harass": (7, 14),
    "wrong.ordered": (6, 7),
    "wrong.false": (6, 9),
    "wrong.danger": (6, 8),
    "wrong.reported": (6, 9, 11),
    "wrong.money": (5, 9),
    "wrong.harm": (5, 8),
    "wrong.creep": (5, 10),
    "wrong.hush": (4, 7),
    "wrong.told": (3, 4),
    "wrong.after": (3, 5),
    "wrong.misuse": (3, 6),
    "wrong.fault": (3, 6, 7),
    "wrong.thing": (2, 4, 6),
    "wrong.evidence": (2, 4),
    "wrong.untruth": (2, 4),
    "wrong.atrisk": (2, 3, 6),
    "wrong.record": (0, 2, 4),
    "wrong.fund": (1, 1),
    "wrong.elsewhere": (-4, -6, -8),
}
_TOGETHER = (
    ("wrong.thing", "wrong.fault", 3),
    ("wrong.untruth", "wrong.record", 4),
    ("wrong.fund", "wrong.misuse", 4),
    ("wrong.told", "wrong.danger", 2),
    ("wrong.told", "wrong.thing", 2),
    ("wrong.atrisk", "wrong.harm", 2),
    ("wrong.false", "wrong.record", 2),
)
"""What two things weigh more for standing together ("fire door" and "chained"). All were found by trial on drafts of many voices."""

_ABOUT = {"wrong.atrisk": "service_user", "wrong.boss": "manager"}
"""Who else it is about: those who might be hurt, and those above the author."""

_PLAIN = 11
_POSSIBLE = 6
_LONG = (120, -4)
_TELLING = 3
"""What a single cue must weigh to be shown to the author."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """One observation, over the words that tell most; what was read, seen on screen or met at home weighs against it."""
    page = sheet.page
    if not page.words:
        return
    weighed, cues = weigh(page, _WEIGHTS)
    score = sheet.leaning.wrong + weighed
    score += sum(weight for one, other, weight in _TOGETHER if one in page.cues and other in page.cues)
    if len(page.words) > _LONG[0]:
        score += _LONG[1]
    if score < _POSSIBLE:
        return
    certainty: Certainty = "plain" if score >= _PLAIN else "possible"
    first, last = _shown(page, cues)
    yield sheet.at_words("disclosure", first, last, certainty, "disclosure")
    for concept, about in _ABOUT.items():
        for cue in page.found(concept)[:1]:
            yield sheet.at_cue("disclosure", cue, certainty, "disclosure", about)


def _shown(page: Page, cues: list[Cue]) -> tuple[int, int]:
    """The words to show the author: those of the cue that weighs most, else the first sentence."""
    told = [cue for cue in cues if _WEIGHTS[cue.concept][0] >= _TELLING]
    if not told:
        return 0, page.ends[0]
    best = max(told, key=lambda cue: (_WEIGHTS[cue.concept][0], cue.last - cue.first, -cue.first))
    return best.first, best.last
