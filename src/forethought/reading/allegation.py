"""Accusations of wrongdoing against somebody who can be made out: named, or in a post of which there is one."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .phrases import Cue
from .scene import Scene
from .sheet import Sheet

AFTER = (
    "names",
    "people",
)

_ACCUSED = frozenset({"colleague", "manager", "councillor"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where outright; possible where only hinted at or of somebody less easily made out."""
    page = sheet.page
    outright, hints = page.found("allege.crime"), page.found("allege.hint")
    if not (outright or hints):
        return
    scene = Scene(sheet)
    named = sheet.has("person_name")
    for cue in outright:
        about = _accused(scene, cue, named)
        if about and not scene.is_set_apart(cue, about):
            yield sheet.at_cue("allegation", cue, "plain" if named or about != "colleague" else "possible", "allegation", about)
    for cue in hints:
        about = _accused(scene, cue, False)
        if about in {"manager", "councillor", "colleague"} and not scene.is_set_apart(cue, about):
            yield sheet.at_cue("allegation", cue, "possible", "allegation", about)


def _accused(scene: Scene, cue: Cue, named: bool) -> str:
    about = scene.whom(cue)
    if about in _ACCUSED:
        return about
    return "person" if named and about in {"", "stranger"} else ""
