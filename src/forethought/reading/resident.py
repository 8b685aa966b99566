"""The author speaks as somebody who lives there: their own bins, their own street."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"resident"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where they say so, or name a local service beside a place of their own."""
    page = sheet.page
    said = page.found("resident.as")
    placed = page.found("resident.place")
    if said:
        yield sheet.at_cue("resident", said[0], "plain", "resident")
    elif placed and page.has("resident.service"):
        yield sheet.at_cue("resident", placed[0], "plain", "resident")
    elif placed and sheet.draft.site_kind == "neighbourhood":
        yield sheet.at_cue("resident", placed[0], "possible", "resident")
