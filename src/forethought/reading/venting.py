"""Letting off steam about work: many small signs weighed, against good cheer and the troubles of home."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet
from .weigh import weigh

_WEIGHTS = {
    "steam.plain": (6, 8),
    "steam.straw": (5, 6),
    "steam.short": (4, 5),
    "steam.irony": (3, 6),
    "steam.feeling": (2, 4),
    "steam.done": (2, 4),
    "steam.work": (1, 2, 3),
    "steam.cheer": (-2, -3, -2),
    "steam.home": (-2, -3, -6),
}
"""Found by trial on drafts of many voices; a counted load is `_LOAD`."""

_LOAD = (3, 4)
_AGAIN = 2
_STRESSED = 3
_ENOUGH = 9

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen dozens".split()
)
_ALONE = _NUMBERS | {"every", "single", "time", "nothing", "still", "again", "one", "month", "not", "no"}


def read(sheet: Sheet) -> Iterator[Observation]:
    """One observation, over the words that tell most."""
    page = sheet.page
    score, cues = weigh(page, _WEIGHTS)
    load = [cue for cue in page.found("steam.load") if _is_counted(page, cue)]
    if load:
        score += _LOAD[min(len(load), len(_LOAD)) - 1] + 2 * page.has("steam.feeling")
    if "again" in page.words:
        score += _AGAIN
    telling = [cue for cue in cues if cue.concept != "steam.work"] + load
    if not telling or score + 2 * _STRESSED < _ENOUGH:
        return
    if score + _STRESSED * min(_stressed(page), 2) >= _ENOUGH:
        best = max(telling, key=lambda cue: (_WEIGHTS.get(cue.concept, _LOAD)[0], cue.last - cue.first, -cue.first))
        yield sheet.at_cue("venting", best, "plain", "venting")


def _is_counted(page: Page, cue: Cue) -> bool:
    """Whether a number stands before the cue, at most one word between ("61 unread emails")."""
    before = page.words[max(page.begins[cue.first], cue.first - 2) : cue.first]
    return any(word[0].isdigit() or word in _NUMBERS for word in before)


def _stressed(page: Page) -> int:
    """How often a word stands as a sentence of its own ("Four hours. FOUR.") or is said three times running."""
    words = [word for word in page.words if word != ","]
    thrice = any(a == b == c and a.isalpha() for a, b, c in zip(words, words[1:], words[2:], strict=False))
    alone = sum(
        page.begins[at] == at and page.ends[at] <= at + 2 and (word in _ALONE or word.isdigit()) for at, word in enumerate(page.words)
    )
    return alone + 2 * thrice
