"""Thanks, praise and good wishes, and whom they are for."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet

AFTER = ("people",)
_WHOM = ("service_user", "colleague", "manager", "councillor", "council", "family", "public_figure", "stranger")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Every word of praise; `about` is the person nearest to it in the same sentence."""
    people = sheet.of(*_WHOM)
    for cue in sheet.page.found("praise.thanks"):
        yield sheet.at_cue("praise", cue, "plain", "praise", _whom(sheet.page, cue, people))


def _whom(page: Page, cue: Cue, people: list[Observation]) -> str:
    begin, end = page.offsets(page.begins[cue.first], page.ends[cue.first])
    start = page.offsets(cue.first, cue.last)[0]
    near = [seen for seen in people if seen.place == "text" and begin <= seen.start < end]
    return min(near, key=lambda seen: abs(seen.start - start)).kind if near else ""
