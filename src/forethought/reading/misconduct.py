"""The author's own breach of rules or law, told; not leave, real illness, youth long ago, or a game."""

from __future__ import annotations

from collections.abc import Iterator

from .nearby import Nearby
from .normal import normalise
from .observation import Certainty, Observation
from .page import Page, split
from .phrases import Cue, lexicon
from .sheet import Sheet

_OTHERS = frozenset("he she they someone somebody who hes shes theyre councillor cllr officer manager boss director".split())
_PASSIVE = frozenset({"being", "are", "were"})
"""Before what is done by others: "checks are signed off by people who never went"."""
_WORK = ("own.drive", "frame.work")
_NEAR = 14

AFTER = ("people",)
SEEKS = frozenset({"own"})

_TOLD = (
    ("own.take", "own.store", "own.hush"),
    ("own.sick", "own.play", "own.feign"),
    ("own.record", "own.undone", "own.hush"),
    ("own.doze", "own.duty", "own.hush"),
    ("own.gift", "own.gift", "own.undeclared"),
    ("own.hand", "own.hand", "own.undeclared"),
    ("own.force", "own.force", "own.hush"),
    ("own.sell", "own.kit", ""),
    ("own.drink", "own.driving", ""),
    ("own.fund", "own.bet", ""),
    ("own.lost", "own.cash", ""),
    ("own.alter", "own.alter", "own.hush"),
)
"""What was done, with what, and the sign that the author knows it was wrong: plain together."""
_HINTED = (
    ("own.bribe", "own.favour", "own.office"),
    ("own.hand", "own.hand", ""),
    ("own.carry", "own.theirs", "own.gain"),
    ("own.side", "own.servedfolk", ""),
    ("own.moonlight", "own.spare", "own.inside"),
    ("own.dodge", "own.dodge", "own.anyway"),
)
"""The same, but turning on the post or on what was meant: possible together."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain by its words; possible where it depends on the day, the place or the post."""
    page = sheet.page
    if page.has("own.past"):
        return
    for cue in page.found("own.plain", "own.damage"):
        if not _of_another(page, cue):
            yield sheet.at_cue("misconduct", cue, "plain", "misconduct", "self")
    nearby = Nearby(page)
    for cue in page.found("own.drive"):
        for speed in nearby.near(cue, "own.speed", before=8, after=8):
            yield sheet.at_words("misconduct", min(cue.first, speed.first), max(cue.last, speed.last), "plain", "misconduct", "self")
    yield from _told(sheet, nearby)
    for cue in page.found("own.hint"):
        if not _of_another(page, cue):
            yield sheet.at_cue("misconduct", cue, "possible", "misconduct", "self")
    for cue in page.found("own.likely"):
        if not _of_another(page, cue) and (any(nearby.near(cue, *_WORK, before=20, after=20)) or sheet.has("work_time")):
            yield sheet.at_cue("misconduct", cue, "possible", "misconduct", "self")
    yield from _partisan(sheet)
    yield from _promised(sheet, nearby)


def _told(sheet: Sheet, nearby: Nearby) -> Iterator[Observation]:
    yield from _together(sheet, nearby, _TOLD, "plain")
    if not sheet.has("disclosure"):
        yield from _together(sheet, nearby, _HINTED, "possible")


def _together(sheet: Sheet, nearby: Nearby, acts: tuple[tuple[str, str, str], ...], certainty: Certainty) -> Iterator[Observation]:
    """Acts with their things near, and the sign of knowing anywhere; "two pints of milk on my round" is none."""
    page = sheet.page
    for done, thing, knowing in acts:
        if (
            (knowing and not page.has(knowing))
            or (done == "own.drink" and page.has("own.milk"))
            or (done == "own.hand" and sheet.has("family"))
        ):
            continue
        for cue in page.found(done):
            if any(nearby.near(cue, "own.household", after=4)):
                continue
            if not _of_another(page, cue) and (thing == done or any(nearby.near(cue, thing, before=_NEAR, after=_NEAR))):
                yield sheet.at_cue("misconduct", cue, certainty, "misconduct", "self")


def _promised(sheet: Sheet, nearby: Nearby) -> Iterator[Observation]:
    """A member's vote promised before the committee has heard the application."""
    page = sheet.page
    if sheet.draft.role.standing != "elected_member":
        return
    shut = page.has("own.shut")
    for cue in page.found("own.promise"):
        heard = page.has("own.quasi") if shut else any(nearby.near(cue, "own.quasi", before=_NEAR, after=_NEAR))
        if heard and not _of_another(page, cue):
            yield sheet.at_cue("misconduct", cue, "plain" if shut else "possible", "misconduct", "self")


def _of_another(page: Page, cue: Cue) -> bool:
    before = page.words[max(page.begins[cue.first], cue.first - 4) : cue.first]
    if before and before[-1] in _PASSIVE:
        return True
    return bool(_OTHERS & set(before)) and "i" not in before


def _partisan(sheet: Sheet) -> Iterator[Observation]:
    """Political acts of those whose post may be restricted (Local Government and Housing Act 1989)."""
    cues = sheet.page.found("own.party", "own.count")
    if cues and _is_restricted(sheet.draft.role.title):
        yield sheet.at_cue("misconduct", cues[0], "plain" if cues[0].concept == "own.count" else "possible", "misconduct", "self")


def _is_restricted(title: str) -> bool:
    words = split(normalise(title).plain)
    return any(cue.concept == "own.restricted" for cue in lexicon().find(words, [len(words)] * len(words)))
