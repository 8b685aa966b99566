"""Accusations of wrongdoing against somebody who can be made out: named, or in a post of which there is one."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .scene import Scene
from .sheet import Sheet

AFTER = (
    "names",
    "people",
)
SEEKS = frozenset({"allege"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where outright; possible where only hinted at or of somebody less easily made out."""
    page = sheet.page
    outright, hints = page.found("allege.crime"), page.found("allege.hint")
    if not (outright or hints):
        return
    scene = Scene(sheet)
    named = sheet.has("person_name")
    for cue in outright:
        about = scene.accused(cue)
        if about and not scene.is_set_apart(cue, about):
            yield sheet.at_cue("allegation", cue, "plain" if named or about != "colleague" else "possible", "allegation", about)
    for cue in hints:
        about = scene.whom(cue)
        if about in {"manager", "councillor", "colleague"} and not scene.is_set_apart(cue, about):
            yield sheet.at_cue("allegation", cue, "possible", "allegation", about)
