"""Letting off steam about work: many small signs weighed, against good cheer and the troubles of home."""

from __future__ import annotations

from collections.abc import Iterator

from .leanings import NUMBERS, lean
from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet
from .weigh import weigh

_WEIGHTS = {
    "steam.plain": (7, 8),
    "steam.straw": (6, 7),
    "steam.irony": (5, 9),
    "steam.times": (5, 6),
    "steam.short": (4, 7),
    "steam.feeling": (3, 4, 6),
    "steam.done": (2, 5),
    "steam.work": (1, 1, 3, 3, 4, 6),
    "steam.hint": (0, 1, 2, 4),
    "steam.cheer": (-1, -2, -2),
    "steam.home": (-3, -6, -8),
    "steam.glad": (-1, -3, -4, -5, -7),
}
_COUNTED = {"steam.load": (3, 5, 7), "steam.hours": (2, 5)}
"""What a thing weighs where a number stands before it ("61 unread emails"). All were found by trial on drafts of many voices."""

_BACKGROUND = frozenset({"steam.work", "steam.hint"})
"""What is too common to be shown to the author as the words that tell."""

_AGAIN = 2
_TOLD = 2
_ALONE = 4
_THRICE = 5
_IDLE = -2
_LONG = (120, -6)
_ENOUGH = 3.5
_PLENTY = 7

_LONE = NUMBERS | set("every single time nothing still again one month not no third fourth fifth twice".split())
_SUFFERED = frozenset("told tellt asked called spat kicked sworn shouted bitten moved sent".split())


def read(sheet: Sheet) -> Iterator[Observation]:
    """One observation, over the words that tell most; possible where other senses (a notice, thanks) may outweigh it."""
    page = sheet.page
    if not page.words:
        return
    score, cues = weigh(page, _WEIGHTS)
    telling = [cue for cue in cues if cue.concept not in _BACKGROUND]
    for concept, steps in _COUNTED.items():
        counted = [cue for cue in page.found(concept) if _is_counted(page, cue)]
        if counted:
            score += steps[min(len({cue.first for cue in counted}), len(steps)) - 1]
            telling += counted
    points = score + _manner(page) + lean(page).steam
    if points < _ENOUGH:
        return
    plain = points >= _PLENTY or page.has("steam.plain")
    first, last = _shown(page, telling)
    yield sheet.at_words("venting", first, last, "plain" if plain else "possible", "venting")


def _shown(page: Page, telling: list[Cue]) -> tuple[int, int]:
    """The words to show the author: those of the cue that weighs most, else the first sentence."""
    if not telling:
        return 0, page.ends[0]
    best = max(telling, key=lambda cue: ((_WEIGHTS | _COUNTED)[cue.concept][0], cue.last - cue.first, -cue.first))
    return best.first, best.last


def _is_counted(page: Page, cue: Cue) -> bool:
    """Whether a number stands before the cue, at most one word between."""
    before = page.words[max(page.begins[cue.first], cue.first - 2) : cue.first]
    return any(word[0].isdigit() or word in NUMBERS for word in before)


def _manner(page: Page) -> int:
    """What the way it is said weighs: again, told, a word alone, a word thrice; no work in it; a long story."""
    score = _LONG[1] if len(page.words) > _LONG[0] else 0
    if "again" in page.words:
        score += _AGAIN
    if not page.has("steam.work", "steam.load", "steam.plain"):
        score += _IDLE
    opening = [at for at, begin in enumerate(page.begins) if at == begin]
    if any(page.words[at] in _SUFFERED for at in opening):
        score += _TOLD
    alone = [at for at in opening if page.ends[at] <= at + 2 and (page.words[at] in _LONE or page.words[at].isdigit())]
    score += _ALONE * min(len(alone), 2)
    return score + _THRICE * _is_thrice(page)


def _is_thrice(page: Page) -> bool:
    """Whether one word is said three times running ("targets, targets, targets")."""
    words = [word for word in page.words if word != ","]
    return any(a == b == c and a.isalpha() for a, b, c in zip(words, words[1:], words[2:], strict=False))
