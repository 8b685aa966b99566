"""The author says that this is written, or something browsed, in working time."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"worktime"})

_SIGNS = ("worktime.should", "worktime.hidden", "worktime.at")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where two signs of working time stand beside play; breaks, days off and home end it."""
    page = sheet.page
    signs = [page.found(concept)[0] for concept in _SIGNS if page.has(concept)]
    if not signs or page.has("worktime.own"):
        return
    play = page.found("worktime.play")
    if play:
        shown = signs[0]
        yield sheet.at_cue("work_time", shown, "plain" if len(signs) > 1 else "possible", "work_time")
    elif len(signs) > 1 and page.has("worktime.should"):
        yield sheet.at_cue("work_time", signs[0], "possible", "work_time")
