"""Hatred of a group that no phrase gives away: a group is named, and the language model takes the words for hateful.

The chance is taken with the same stand-in for whichever group is named, so that no group is judged more harshly or more lightly
than another. It is never plain, and counts for nothing where the words are kind, condemned, denied, reclaimed, suffered or told in a story.
"""

from __future__ import annotations

from collections.abc import Iterator

from .apart import set_apart
from .disguised import reach
from .learned import is_installed, scores
from .normal import normalise
from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet

AFTER = ("discrimination", "threat")

_GROUPS = (
    "group.race",
    "group.religion",
    "group.disability",
    "group.orientation",
    "group.trans",
    "group.sex",
    "group.age",
    "group.bare",
)
_STAND_INS = "female", "woman", "women"
"""Put for a group as a describing word, for one person, for many."""
_DESCRIBED = frozenset("people person lives man woman men women families family community kids lad lads girls behaviour trash".split())
_MANY = frozenset({"people", "folk", "folks", "women", "men", "kids", "lads", "disabled", "elderly"})
_LOWERING = frozenset({"condemned", "denounced", "negated", "reclaimed", "quoted", "fiction", "story"})
_LIKELY = 0.5
"""How likely hatred must be."""
_MOST = 3
"""Sentences with a group that are looked at."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """The first sentences about a group that are likely to be hateful, where the rules saw no hatred."""
    page = sheet.uncovered
    groups = page.found(*_GROUPS)
    if not groups or not is_installed() or sheet.has("discrimination") or any(seen.about == "group" for seen in sheet.of("threat")):
        return
    if _LOWERING & set_apart(page).keys():
        return
    warm = {page.begins[cue.first] for cue in page.found("warm.word")}
    for begin in sorted({page.begins[cue.first] for cue in groups})[:_MOST]:
        if begin not in warm and chance(page, begin, groups) >= _LIKELY:
            start, end = page.offsets(begin, page.ends[begin])
            end = reach(sheet.draft.text, page.text.original, end)
            yield Observation("discrimination", start, end, sheet.draft.text[start:end], "possible", "hatred", "group")


def chance(page: Page, begin: int, groups: list[Cue]) -> float:
    """How likely the sentence that begins there, read with those beside it, is hateful of whatever group it names."""
    first = page.begins[begin - 1] if begin else 0
    end = page.ends[begin]
    last = page.ends[end] if end < len(page.words) else end
    text, at = "", first
    for cue in sorted(groups, key=lambda cue: (cue.first, -cue.last)):
        if at <= cue.first and cue.last <= last:
            text += _between(page, at, cue.first) + _stand_in(page, cue)
            at = cue.last
    return scores(normalise(text + _between(page, at, last)).plain)["hateful"]


def _between(page: Page, first: int, last: int) -> str:
    """The words ``[first, last)`` as given, with a space on either side."""
    if first >= last:
        return " "
    start, end = page.offsets(first, last)
    return f" {page.text.original[start:end]} "


def _stand_in(page: Page, cue: Cue) -> str:
    describing, one, many = _STAND_INS
    if cue.concept == "group.bare" or (cue.last < len(page.words) and page.words[cue.last] in _DESCRIBED):
        return describing
    last = page.words[cue.last - 1]
    return many if last in _MANY or last.endswith("s") else one
