"""Offensive words aimed at somebody; not banter, self-mockery, swearing alone, or a grumble at a thing."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .page import Page
from .phrases import Cue
from .scene import OURS, Scene
from .sheet import Sheet

AFTER = ("names", "people", "praise", "endorsement", "pictures")
SEEKS = frozenset({"insult", "jab", "mock", "shared", "aim"})

_POLITICAL = frozenset({"councillor", "council"})
_UNHARMED = frozenset({"self", "family", "thing", "stranger", "public_figure"})
_SAYING = frozenset("is are was were be being hes shes theyre youre such you absolute total complete utter right proper".split())
_BETWEEN = frozenset("a an the bit of real little old useless big wee bunch load lot just all so like bloody effing lazy fat".split())
_GREETING = frozenset({"cheers", "thanks", "ta", "love", "hiya", "hi"})
_NOT_OURS = ("frame.home", "frame.elsewhere", "sport.match", "fiction.word", "people.self")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain abuse of anybody; milder words only of somebody at the Council who can be made out."""
    yield from _mocked(sheet)
    if sheet.has("endorsement") and sheet.picture.has("shared.by"):
        yield from _shared(sheet)
    page = sheet.page
    strong, linked, mild = page.found("insult.strong"), page.found("insult.linked"), page.found("insult.mild")
    mild += [cue for cue in page.found("insult.noun") if _is_said(page, cue)]
    jabs = page.found("jab.who", "jab.say")
    if not (strong or linked or mild or jabs):
        return
    scene = Scene(sheet)
    strong = sorted(strong + [cue for cue in linked if scene.link(cue)], key=lambda cue: (cue.first, -cue.last))
    banter = page.has("banter.word")
    taken: set[int] = set()
    for cue, about in _strong(sheet, scene, strong, banter):
        taken.update(range(cue.first, cue.last))
        yield sheet.at_cue("abuse", cue, "plain", "abuse", about)
    if not banter:
        yield from _milder(sheet, scene, [cue for cue in mild if not taken & set(range(cue.first, cue.last))])
        if not (taken or sheet.has("praise")):
            yield from _jabs(sheet, scene, jabs)


def _strong(sheet: Sheet, scene: Scene, cues: list[Cue], banter: bool) -> Iterator[tuple[Cue, str]]:
    """Plain abuse and whom it is of, each stretch of words once."""
    page, taken = sheet.page, -1
    crowds = {cue.first for cue in page.found("insult.crowd")} if _meets_crowds(sheet) else set()
    for cue in cues:
        if cue.last <= taken:
            continue
        about = scene.whom(cue) or ("service_user" if crowds & set(range(cue.first, cue.last)) else "")
        if about in _UNHARMED or (about == "manager" and page.has("play.boss")) or scene.is_set_apart(cue, about):
            continue
        if not banter or about in OURS:
            taken = max(taken, cue.last)
            yield cue, about or "person"


def _milder(sheet: Sheet, scene: Scene, cues: list[Cue]) -> Iterator[Observation]:
    cues = sorted(cues, key=lambda cue: cue.first)
    aimed = [(cue, about) for cue in cues if (about := scene.link(cue)) in OURS and not scene.is_set_apart(cue, about)]
    many = any(one.last <= other.first for one, _ in aimed for other, _ in aimed[-1:])
    for cue, about in aimed:
        if about not in _POLITICAL or many:
            yield sheet.at_cue("abuse", cue, "plain" if many and about not in _POLITICAL else "possible", "abuse", about)


def _is_said(page: Page, cue: Cue) -> bool:
    """Whether a word with an ordinary sense is what somebody is said to be: "is a right lemon", not "bought a lemon"."""
    for word in reversed(page.words[max(page.begins[cue.first], cue.first - 4) : cue.first]):
        if word in _SAYING:
            return True
        if word not in _BETWEEN:
            return False
    return False


def _meets_crowds(sheet: Sheet) -> bool:
    """Whether contempt for people at large is likely of those the author serves."""
    return bool(sheet.draft.role.fields) and sheet.draft.role.front_line and not sheet.page.has(*_NOT_OURS)


def _jabs(sheet: Sheet, scene: Scene, cues: list[Cue]) -> Iterator[Observation]:
    """Digs with no hard word in them: at a manager who can be made out, or sourly at somebody of work who is hinted at."""
    sour = scene.page.has("jab.sour", "insult.mild") and not scene.page.has("mock.kind")
    for cue in cues:
        pointed = scene.pointed_at(cue)
        if not pointed and sour and cue.concept == "jab.who" and scene.page.words[cue.first] not in _GREETING:
            pointed = scene.at_hand
        if (pointed == "manager" or (sour and pointed == "colleague" and cue.concept == "jab.who")) and not scene.is_set_apart(
            cue, pointed
        ):
            yield sheet.at_cue("abuse", cue, "possible", "abuse", pointed)


def _mocked(sheet: Sheet) -> Iterator[Observation]:
    """Mockery of somebody served, in a remark or a picture that should not be posted in any case."""
    page = sheet.page
    signs = page.found("mock.sign")
    if (not signs and not page.has("mock.laugh")) or page.has("mock.kind") or sheet.has("permission", "disclosure"):
        return
    told = {seen.kind for seen in sheet.of("comment", "faces") if seen.about == "service_user" and seen.certainty == "plain"}
    for cue in (signs or (page.found("mock.laugh") if "faces" not in told else []))[:2] if told else ():
        yield sheet.at_cue("abuse", cue, "plain", "abuse", "service_user")


def _shared(sheet: Sheet) -> Iterator[Observation]:
    """Abuse of the Council or its people in a picture that the author shares and agrees with."""
    scene = Scene(sheet, "picture_shows")
    hard = [*scene.page.found("insult.strong", "insult.linked")]
    jibes = scene.page.found("aim.council", "aim.councillor", "aim.manager") if scene.page.has("shared.jibe") else []
    for cue in hard or jibes:
        about = scene.whom(cue)
        if about in OURS:
            yield sheet.at_cue("abuse", cue, "plain" if hard else "possible", "abuse", about, place="picture_shows")
