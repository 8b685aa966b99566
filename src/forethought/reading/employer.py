"""The author's own words that tell who the employer is: the Council, by name or as *the council*."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .page import split
from .phrases import Cue
from .sheet import Sheet


def read(sheet: Sheet) -> Iterator[Observation]:
    """Own words that tie the author to the Council; in a profile its mere name does."""
    page = sheet.page
    others = {page.begins[cue.first] for cue in page.found("employer.else")}
    ties = {page.begins[cue.first] for cue in page.found("employer.tie")}
    things = {cue.first for cue in page.found("employer.thing")}
    councils = [cue for cue in page.found("employer.council") if page.begins[cue.first] in ties and cue.first not in things]
    tied = [*page.found("employer.own"), *_by_name(sheet), *councils[:1]]
    if sheet.draft.kind == "profile" and not page.has("employer.else"):
        tied += [cue for cue in page.found("employer.profile") if cue.first not in things]
    for cue in tied:
        if page.begins[cue.first] not in others:
            yield sheet.at_cue("employer", cue, "plain", "employer", "council")


def _by_name(sheet: Sheet) -> Iterator[Cue]:
    """The Council's names as given, beside a word of working there."""
    page = sheet.page
    at_work = {page.begins[cue.first] for cue in page.found("employer.work")}
    for name in sheet.draft.council:
        words = split(name.lower())
        for first in page.at.get(words[0], ()) if words else ():
            cue = Cue("employer.name", first, first + len(words))
            if page.words[first : cue.last] == words and (sheet.draft.kind == "profile" or page.begins[first] in at_work):
                yield cue
