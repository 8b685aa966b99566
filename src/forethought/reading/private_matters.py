"""Private matters of somebody served, and details by which somebody unnamed can be made out."""

from __future__ import annotations

from collections.abc import Iterator

from .gazetteer import words_of
from .observation import Observation
from .phrases import Cue
from .places import is_class, places
from .sheet import Sheet

AFTER = ("people",)

_TOLD_IN_TRUST = ("private.health", "private.home", "private.family", "private.money", "private.conduct", "private.service")
_SEEN_BY_ALL = ("private.death", "private.seen")


def read(sheet: Sheet) -> Iterator[Observation]:
    """What is private about a person served, and what makes them out; nothing where nobody served is spoken of."""
    if not any(seen.about == "service_user" for seen in sheet.of("service_user", "comment")):
        return
    for cue in _first(sheet, _TOLD_IN_TRUST):
        yield sheet.at_cue("private_matter", cue, "plain", "private_matters", "service_user")
    for cue in _first(sheet, _SEEN_BY_ALL):
        yield sheet.at_cue("private_matter", cue, "possible", "private_matters", "service_user")
    for first, last in places(sheet.page):
        numbered = any(word[0].isdecimal() for word in sheet.page.words[first:last])
        if numbered or not words_of("ordinary").issuperset(sheet.page.words[first : last - 1]):
            yield sheet.at_words("identifiable", first, last, "plain", "private_matters", "service_user")
    if sheet.draft.role.fields & {"education", "early_years"}:
        for place in sheet.page.places(sheet.page.numbers):
            if is_class(sheet.page.words[place]):
                yield sheet.at_words("identifiable", place, place + 1, "possible", "private_matters", "service_user")


def _first(sheet: Sheet, concepts: tuple[str, ...]) -> list[Cue]:
    """One cue of each private subject, the first."""
    return [cues[0] for concept in concepts if (cues := sheet.page.found(concept))]
