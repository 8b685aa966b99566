"""Who stands near some words, and whether those words are quoted, denied, reclaimed or told in a story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from .observation import Place
from .page import Page
from .phrases import Cue
from .sheet import Sheet

OURS = frozenset({"service_user", "colleague", "manager", "councillor", "council"})
"""Those whom 9.1(7) speaks of."""

_PEOPLE = ("service_user", "colleague", "manager", "councillor", "council", "family", "public_figure", "stranger")
_AIMS = ("thing", "colleague", "manager", "councillor", "council")
_NEAR = 30
_WINDOW = 6


class Person(NamedTuple):
    """Somebody or something mentioned: the words ``[first, last)`` and whom they mean."""

    first: int
    last: int
    about: str


class Scene:
    """A page with the people on it, and the parts of it that are not the author's own hard words."""

    def __init__(self, sheet: Sheet, place: Place = "text") -> None:
        self.page: Page = sheet.page if place == "text" else sheet.picture
        self._people = sorted({*_seen(sheet, self.page, place), *_aimed(self.page, sheet.draft.role.fields)})
        self._at = [person.first for person in self._people]
        self._set_apart = list(set_apart(self.page))
        self.served_here = bool(sheet.draft.role.fields) and self.page.has("frame.work", "frame.when")

    def whom(self, cue: Cue) -> str:
        """Whom the words are aimed at: the nearest of the sentence, else of the sentences around."""
        if _of_self(self.page, cue):
            return "self"
        begin, end = self.page.begins[cue.first], self.page.ends[cue.first]
        for low, high in ((max(begin, cue.first - _NEAR), min(end, cue.last + _NEAR)), (cue.first - _NEAR, cue.first), (end, end + _NEAR)):
            near = self._nearest(cue, low, high)
            if near:
                return near
        return ""

    def _nearest(self, cue: Cue, low: int, high: int) -> str:
        best, about = _NEAR * 2, ""
        for person in self._people[bisect_left(self._at, low) : bisect_left(self._at, high)]:
            gap = cue.first - person.last if person.last <= cue.first else max(person.first - cue.last, 0)
            if gap < best and not (person.about == "thing" and person.first >= cue.first and person.first < cue.last):
                best, about = gap, person.about
        return about

    def is_set_apart(self, cue: Cue, about: str = "") -> bool:
        """Whether the words are condemned, suffered, denied, reclaimed or idiom; or fiction aimed at nobody here."""
        kinds = {kind for kind, first, last in self._set_apart if first < cue.last and cue.first < last}
        return bool(kinds - {"fiction"}) or ("fiction" in kinds and about not in OURS)


def set_apart(page: Page) -> Iterator[tuple[str, int, int]]:
    """Stretches of words ``[first, last)`` that make hard words smaller, with the kind of lowering."""
    for cue in page.found("condemn.suffered"):
        if not (cue.first and page.words[cue.first - 1] in {"i", "we", "ill", "lets", "id", "ive"}):
            yield "condemned", page.begins[cue.first], page.ends[cue.first]
    for cue in page.found("condemn.denounce"):
        yield "condemned", *_with_quotations(page, cue)
    for cue in page.found("deny.word"):
        yield "negated", cue.first, min(cue.last + _WINDOW + 2, page.ends[cue.first])
    for cue in page.found("own.identity"):
        yield "reclaimed", page.begins[cue.first], page.ends[cue.first]
    for cue in page.found("idiom.word"):
        yield "idiom", cue.first, cue.last
    for cue in page.found("fiction.word", "sport.word"):
        yield "fiction", *_neighbours(page, page.begins[cue.first], page.ends[cue.first])


def _neighbours(page: Page, begin: int, end: int) -> tuple[int, int]:
    """The sentence with the one before and the one after it."""
    return page.begins[begin - 1] if begin else 0, page.ends[end] if end < len(page.words) else end


def _with_quotations(page: Page, cue: Cue) -> tuple[int, int]:
    """The sentence of the cue, and its neighbours where words are quoted."""
    begin, end = page.begins[cue.first], page.ends[cue.first]
    first, last = _neighbours(page, begin, end)
    quotes = {'"', "'"}
    return (first if quotes & set(page.words[max(first, begin - 60) : begin]) else begin), (
        last if quotes & set(page.words[end : min(last, end + 60)]) else end
    )


def _of_self(page: Page, cue: Cue) -> bool:
    before = page.words[max(page.begins[cue.first], cue.first - 5) : cue.first]
    if any(word in {"im", "myself"} for word in before):
        return not {"that", "he", "she", "they", "you", "hes", "shes", "theyre", "youre", "who"} & set(before)
    return any(one == "i" and two in {"am", "was", "feel", "felt", "look", "looked", "must"} for one, two in zip(before, before[1:]))


def _seen(sheet: Sheet, page: Page, place: Place) -> Iterator[Person]:
    seen = [one for one in sheet.of(*_PEOPLE) if one.place == place and one.end]
    if not seen:
        return
    at = page.text.at
    starts = page.starts if isinstance(at, range) else [at[start] for start in page.starts]
    for one in seen:
        first = bisect_left(starts, one.start)
        yield Person(first, max(first + 1, bisect_left(starts, one.end)), one.kind)


def _aimed(page: Page, fields: frozenset[str]) -> Iterator[Person]:
    for about in _AIMS:
        for cue in page.found(f"aim.{about}"):
            yield Person(cue.first, cue.last, about)
    if fields:
        for cue in page.found("aim.served"):
            yield Person(cue.first, cue.last, "service_user")
