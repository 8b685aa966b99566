"""Threats and wishes of harm, meant or joking; not idiom, sport, games, recipes or family teasing."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .phrases import Cue
from .scene import OURS, Scene
from .sheet import Sheet

AFTER = (
    "names",
    "people",
)
SEEKS = frozenset({"threat"})

_UNHARMED = frozenset({"family", "thing"})
_INTENT = frozenset(
    "ill gonna gna gunna will want wanna should shouldnt hope hopes deserve deserves wants needs must going id swear could might "
    "need lets ought somebody someone just why we".split()
)
_SOMEBODY = frozenset("you your him her his them em their u ur ya yer yous the".split())
_OBJECTS = frozenset("him her them em you u ya ye yous that those these every all my his".split())
_GROUPS = ("group.", "crowd.")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Threats by their words; weaker words only where meant for somebody who is not family."""
    if sheet.has("endorsement") and sheet.picture.has("shared.by"):
        yield from (
            sheet.at_cue("threat", cue, "plain", "threat", "group", place="picture_shows") for cue in sheet.picture.found("threat.plain")
        )
    page = sheet.page
    plain, weak, means = page.found("threat.plain"), page.found("threat.weak"), page.found("threat.means")
    plain += [] if page.has("threat.kind") else page.found("threat.hint")
    if not (plain or weak or means):
        return
    scene = Scene(sheet)
    grouped = bool(means and page.found(*_GROUPS))
    plain += [cue for cue in means if grouped or any(scene.near(cue, "threat.target", before=2, after=12))]
    for cue in plain:
        about = _whom(scene, cue)
        if about == "thing" and _SOMEBODY & set(page.words[cue.first : cue.last]):
            about = "person"
        if about not in _UNHARMED and not scene.is_set_apart(cue, about):
            yield sheet.at_cue("threat", cue, "plain", "threat", about)
    for cue in weak:
        if _is_meant(scene, cue):
            about = _whom(scene, cue)
            if about in OURS | {"group"} and not scene.is_set_apart(cue, about):
                yield sheet.at_cue("threat", cue, "plain", "threat", about)


def _whom(scene: Scene, cue: Cue) -> str:
    about = scene.whom(cue, perhaps_self=False)
    if about in {"family", "thing"}:
        return about
    beside = scene.beside(cue, 15)
    if beside:
        return beside
    if any(scene.near(cue, *_GROUPS, before=12, after=8)):
        return "group"
    return "person" if not about or (about == "service_user" and not scene.served_here) else about


def _is_meant(scene: Scene, cue: Cue) -> bool:
    page = scene.page
    before, after = page.words[max(page.begins[cue.first], cue.first - 4) : cue.first], page.words[cue.last : cue.last + 2]
    return bool(_INTENT & set(before)) and (bool(_OBJECTS & set(after)) or any(scene.near(cue, *_GROUPS, after=3)))
