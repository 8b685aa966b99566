"""Thanks, praise and good wishes, and whom they are for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet

AFTER = ("people",)
SEEKS = frozenset({"praise"})
_WHOM = ("service_user", "colleague", "manager", "councillor", "council", "family", "public_figure", "stranger")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Every word of praise; `about` is the person nearest to it in the same sentence."""
    people = sorted((seen.start, seen.kind) for seen in sheet.of(*_WHOM) if seen.place == "text")
    for cue in sheet.page.found("praise.thanks"):
        yield sheet.at_cue("praise", cue, "plain", "praise", _whom(sheet.page, cue, people))


def _whom(page: Page, cue: Cue, people: list[tuple[int, str]]) -> str:
    """The nearest of the people on either side, if in the sentence; ``people`` are in the order of the text."""
    begin, end = page.offsets(page.begins[cue.first], page.ends[cue.first])
    start = page.offsets(cue.first, cue.last)[0]
    place = bisect_left(people, (start, ""))
    near = [(at, kind) for at, kind in people[max(place - 1, 0) : place + 1] if begin <= at < end]
    return min(near, key=lambda one: abs(one[0] - start))[1] if near else ""
