"""Whose a detail is, by the words around it.

The nearest word that says so wins, one behind the value at half weight: `lexicon/whose.txt` holds such words, and the reader `people` tells
who is spoken of. A word in another sentence counts as further off.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from .page import Page
from .phrases import Cue
from .sheet import Sheet

REACH = 18
_BESIDE = 2
"""Within so many words a name is that of the owner, whoever else is spoken of."""
LONGEST = 8
"""No phrase is longer, in words, nor is a name."""
INSIDE = 99
SENTENCE = 5
"""How many words the end of a sentence counts for."""

WHOSE = {
    "whose.own": ("own", REACH),
    "whose.public": ("public_line", REACH),
    "whose.family": ("family", REACH),
    "whose.colleague": ("colleague", REACH),
    "whose.private": ("somebody", 8),
}
"""What each concept says, and over how many words; behind the value, over half as many."""

PLACES = {
    "whose.own_home": ("own", REACH),
    "whose.lives": ("somebody", 6),
    "whose.event": ("public_line", REACH),
    "whose.public_place": ("public_line", 6),
}
"""The same for what stands at an address."""

NAMED = "named"
"""Somebody named, of whom no more is known."""
KNOWN = frozenset({"colleague", "service_user", "family"})
PEOPLE = {"colleague": "colleague", "manager": "colleague", "service_user": "service_user", "family": "family"}


def word_at(page: Page, start: int) -> int:
    """The index of the word that stands at, or last before, this offset of the plain text."""
    return max(bisect_right(page.starts, start) - 1, 0)


def words_of_span(page: Page, start: int, end: int) -> tuple[int, int]:
    """The words ``[first, last)`` that the plain text ``[start, end)`` covers."""
    return word_at(page, start), word_at(page, end - 1) + 1


def near(page: Page, first: int, last: int, before: int, after: int, *concepts: str) -> Iterator[Cue]:
    """The cues of these concepts that end at most ``before`` words before the words ``[first, last)``, or begin at
    most ``after`` words behind them. Cues stand in order, so only those close by are looked at."""
    for concept in concepts:
        cues = page.cues.get(concept, [])
        for place in range(bisect_left(cues, first - before - LONGEST, key=_first), len(cues)):
            cue = cues[place]
            if cue.first > last + after:
                break
            if cue.last >= first - before:
                yield cue


def _first(cue: Cue) -> int:
    return cue.first


class Owners:
    """Whom a draft speaks of, and where, to tell whose a detail is."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.page = sheet.page
        self.served = False
        self.people: list[Cue] | None = None

    def _people(self) -> list[Cue]:
        """Looked for only when a draft holds a detail, which most do not."""
        if self.people is None:
            self.served = self.sheet.has("service_user")
            at = self.page.text.at
            starts = [at[start] for start in self.page.starts]
            self.people = []
            for seen in self.sheet.of(*PEOPLE, "person_name"):
                about = PEOPLE.get(seen.kind) or seen.about or NAMED
                if seen.place == "text" and seen.end and (about in KNOWN or seen.certainty == "plain"):
                    self.people.append(Cue(about, bisect_right(starts, seen.start) - 1, bisect_right(starts, seen.end - 1)))
            self.people.sort(key=_first)
        return self.people

    def of(self, start: int, end: int, more: Mapping[str, tuple[str, int]] = MappingProxyType({})) -> str:
        """Who the plain text ``[start, end)`` belongs to: own, family, colleague, service_user, public_line, somebody or "".

        ``somebody`` is a person not known to be any of these ("his own mobile", "Mr Dobb, 07700…") in a draft that
        speaks of nobody served. ``more`` adds to `WHOSE`.
        """
        value = words_of_span(self.page, start, end)
        claims = sorted(self._claims(*value, WHOSE | dict(more)))
        if not claims:
            return ""
        nearest = claims[0][1]
        passed_over = {"public_line", "somebody", NAMED} if nearest == "somebody" else {"somebody", NAMED}
        about = (
            "somebody"
            if nearest == NAMED and not self.served
            else next((about for _, about in claims if about not in passed_over), "somebody")
        )
        return "" if about == "somebody" and self.served else about

    def _claims(self, first: int, last: int, concepts: Mapping[str, tuple[str, int]]) -> Iterator[tuple[int, str]]:
        page = self.page
        for concept, (about, reach) in concepts.items():
            for cue in near(page, first, last, reach, reach // 2, concept):
                distance = _distance(page, cue, first, last)
                if distance <= reach and not (concept == "whose.public_place" and _names_a_street(page, cue)):
                    yield distance, about
        people = self._people()
        for place in range(bisect_left(people, first - REACH - LONGEST, key=_first), len(people)):
            if people[place].first > last + REACH:
                break
            distance = _distance(page, people[place], first, last)
            if distance <= (_BESIDE if people[place].concept not in KNOWN else REACH):
                yield distance, people[place].concept


def _names_a_street(page: Page, cue: Cue) -> bool:
    """The church of "Church Road" is no place to go to."""
    return any(street.first == cue.last for street in near(page, cue.last, cue.last, 0, 0, "street.plain", "street.other"))


def _distance(page: Page, cue: Cue, first: int, last: int) -> int:
    """How many words lie between; twice as many for a cue behind the value; the end of a sentence counts for some."""
    if cue.first < last and first < cue.last:
        return INSIDE
    if cue.first >= last:
        return 2 * (cue.first - last) + 1 + SENTENCE * (page.begins[cue.first] > first)
    return max(first - cue.last, 0) + SENTENCE * (page.begins[first] > cue.first)
