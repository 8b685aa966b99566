"""Protective markings: OFFICIAL-SENSITIVE, exempt papers, not for publication, embargoed, in confidence."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"marking"})

_PAPER = ("matter.", "inside.seen", "secret.leak")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Markings in the text and on papers in the picture (`lexicon/markings.txt`).

    A heading marks a paper; before a joke the same words mark nothing, so homely matter beside
    them drops them, and the words that are often said in jest count only where a paper is told of.
    """
    page, picture = sheet.page, sheet.picture
    if not page.has("homely.matter", "homely.joke"):
        yield from (sheet.at_cue("marking", cue, "plain", "markings") for cue in page.found("marking.plain"))
        if page.has(*_PAPER) and page.has("marking.paper"):
            yield from (sheet.at_cue("marking", cue, "plain", "markings") for cue in page.found("marking.weak"))
    if not picture.has("homely.matter", "homely.joke", "marking.own"):
        found = picture.found("marking.plain", "marking.weak", "marking.pictured")
        yield from (sheet.at_cue("marking", cue, "plain", "markings", place="picture_shows") for cue in found)
