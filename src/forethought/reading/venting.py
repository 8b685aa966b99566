"""Letting off steam about work: many small signs weighed, against good cheer and the troubles of home."""

from __future__ import annotations

from collections.abc import Iterator

from .leanings import is_counted
from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet

_TELLING = {
    "steam.plain": 9,
    "steam.straw": 8,
    "grumble.few": 7,
    "grumble.unheard": 7,
    "grumble.hours": 7,
    "grumble.change": 6,
    "grumble.kit": 6,
    "steam.irony": 6,
    "steam.short": 5,
    "steam.times": 5,
    "grumble.worn": 5,
    "grumble.meetings": 5,
    "steam.feeling": 4,
    "grumble.wit": 4,
    "grumble.count": 3,
    "steam.done": 2,
}
"""The families of phrases that are shown to the author, and which of them first."""

_COUNTED = {"steam.load": 3, "steam.hours": 2}
"""The same for what is shown only where a number stands before it."""

_POSSIBLE = -1.5
_PLAIN = -0.7
_AT_HOME = -0.2
"""What a draft must lean by to be possible or plain steam, and where home, a shop or a match is named and work is not."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """One observation, over the words that tell most; possible where other senses (a notice, thanks) may outweigh it."""
    page = sheet.page
    if not page.words:
        return
    leaning = sheet.leaning.steam
    if leaning >= (_AT_HOME if _is_home_alone(page) else _POSSIBLE):
        first, last = _shown(page)
        yield sheet.at_words("venting", first, last, "plain" if leaning >= _PLAIN else "possible", "venting")


def _is_home_alone(page: Page) -> bool:
    return page.has("steam.home") and not page.has("steam.work")


def _shown(page: Page) -> tuple[int, int]:
    """The words to show the author: those of the cue that tells most, else the first sentence."""
    telling = [(first, cue) for concept, first in _TELLING.items() for cue in page.found(concept)]
    telling += [(first, cue) for concept, first in _COUNTED.items() for cue in page.found(concept) if is_counted(page, cue)]
    if not telling:
        return 0, page.ends[0]
    best: Cue = max(telling, key=lambda one: (one[0], one[1].last - one[1].first, -one[1].first))[1]
    return best.first, best.last
