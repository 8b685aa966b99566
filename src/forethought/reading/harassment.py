"""Calls to gang up on, shun, shame or pester somebody, and sexual remarks about people of work."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Certainty, Observation
from .phrases import Cue
from .scene import OURS, Scene
from .sheet import Sheet

AFTER = (
    "names",
    "people",
)
SEEKS = frozenset({"gang", "sexual"})

_THIRD = frozenset({"him", "her", "them", "his", "their", "she", "he", "they", "shes", "hes", "theyre", "it"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """A call is plain against people of the Council or a named person; a sexual remark needs one of them."""
    page = sheet.page
    calls, remarks = page.found("gang.call", "gang.point"), page.found("sexual.remark")
    if not (calls or remarks):
        return
    scene = Scene(sheet)
    yield from _calls(sheet, scene, calls)
    for cue in remarks:
        about = scene.whom(cue)
        if about in {"service_user", "colleague", "manager"} and not scene.is_set_apart(cue, about):
            yield sheet.at_cue("harassment", cue, "plain", "harassment", about)


def _calls(sheet: Sheet, scene: Scene, calls: list[Cue]) -> Iterator[Observation]:
    """Calls to gang up, aimed at somebody who can be told from others."""
    page = sheet.page
    hostile = page.has("insult.strong", "insult.mild", "insult.linked", "threat.plain", "allege.crime")
    certainty: Certainty = "plain" if hostile or sheet.has("address", "handle") else "possible"
    pointed = sheet.has("person_name", "address", "identifiable")
    for cue in calls:
        about = scene.whom(cue)
        if about in {"self", "family", "thing"} or (cue.concept == "gang.point" and not hostile):
            continue
        named = pointed or (about == "person" and not page.has("banter.word", "mock.kind"))
        if not (about in OURS or named or _THIRD & set(page.words[cue.first : cue.last + 4])):
            continue
        if not scene.is_set_apart(cue, "colleague" if about == "person" else about):
            yield sheet.at_cue("harassment", cue, certainty, "harassment", about or "person")
