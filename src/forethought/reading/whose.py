"""Whose a detail is, by the words around it.

The nearest word that says so wins, one behind the value at half weight: `lexicon/whose.txt` holds such words, and the reader `people` tells
who is spoken of. A word in another sentence counts as further off.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from .page import Page
from .phrases import Cue
from .sheet import Sheet

REACH = 18
INSIDE = 99
SENTENCE = 5
"""How many words the end of a sentence counts for."""

WHOSE = {
    "whose.own": ("own", REACH),
    "whose.public": ("public_line", REACH),
    "whose.family": ("family", REACH),
    "whose.colleague": ("colleague", REACH),
    "whose.private": ("", REACH),
}
"""What each concept says, and over how many words; behind the value, over half as many."""

PLACES = {"whose.own_home": ("own", REACH), "whose.event": ("public_line", REACH), "whose.public_place": ("public_line", 6)}
"""The same for what stands at an address."""

PEOPLE = {"colleague": "colleague", "manager": "colleague", "service_user": "service_user", "family": "family"}


def word_at(page: Page, start: int) -> int:
    """The index of the word that stands at, or last before, this offset of the plain text."""
    return max(bisect_right(page.starts, start) - 1, 0)


def words_of_span(page: Page, start: int, end: int) -> tuple[int, int]:
    """The words ``[first, last)`` that the plain text ``[start, end)`` covers."""
    return word_at(page, start), word_at(page, end - 1) + 1


def whose(sheet: Sheet, first: int, last: int, more: Mapping[str, tuple[str, int]] = MappingProxyType({})) -> str:
    """Who the words ``[first, last)`` belong to: own, family, colleague, service_user, public_line or "".

    ``more`` adds concepts of the lexicon to `WHOSE` and what each means.
    """
    claims = sorted(_claims(sheet, first, last, WHOSE | dict(more)))
    if not claims:
        return ""
    private = claims[0][1] == ""
    return next((about for _, about in claims if about and not (private and about == "public_line")), "")


def _claims(sheet: Sheet, first: int, last: int, concepts: Mapping[str, tuple[str, int]]) -> Iterator[tuple[int, str]]:
    page = sheet.page
    for concept, (about, reach) in concepts.items():
        for cue in page.cues.get(concept, ()):
            distance = _distance(page, (cue.first, cue.last), (first, last))
            if distance <= reach and not (concept == "whose.public_place" and _names_a_street(page, cue)):
                yield distance, about
    for seen in sheet.of(*PEOPLE):
        if seen.place == "text" and seen.end:
            place = bisect_right(page.starts, seen.start, key=lambda start: page.text.at[start]) - 1
            end = bisect_right(page.starts, seen.end - 1, key=lambda start: page.text.at[start])
            distance = _distance(page, (place, end), (first, last))
            if distance <= REACH:
                yield distance, PEOPLE[seen.kind]


def _names_a_street(page: Page, cue: Cue) -> bool:
    """The church of "Church Road" is no place to go to."""
    return any(street.first == cue.last for street in page.found("street.plain", "street.other"))


def _distance(page: Page, cue: tuple[int, int], value: tuple[int, int]) -> int:
    """How many words lie between; twice as many for a cue behind the value."""
    if cue[0] < value[1] and value[0] < cue[1]:
        return INSIDE
    if cue[0] >= value[1]:
        distance = 2 * (cue[0] - value[1]) + 1
        distance += SENTENCE * (page.begins[cue[0]] > value[0])
    else:
        distance = max(value[0] - cue[1], 0)
        distance += SENTENCE * (page.begins[value[0]] > cue[0])
    return distance
