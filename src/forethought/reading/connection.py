"""A draft about a friend, follow or group request with somebody the author serves."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet

AFTER = ("people",)
SEEKS = frozenset({"befriend"})
_ACT = ("befriend.done", "befriend.asked")
_AGE = frozenset({"is", "hes", "shes", "theyre", "only", "just", "aged"})
_SERVED = ("befriend.child", "befriend.served", "befriend.former", "befriend.kin")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where a child or vulnerable adult served has been made a friend; possible where that is asked about or not known."""
    page = sheet.page
    acts = [cue for concept in _ACT for cue in page.found(concept)]
    if not acts or page.has("befriend.refused"):
        return
    served = _served(sheet)
    if not served:
        return
    act = min(acts, key=lambda cue: cue.first)
    certainty = "plain" if _is_done(page) and _is_vulnerable(page) else "possible"
    yield sheet.at_words("connection", act.first, act.last, certainty, "connection", "service_user")  # type: ignore[arg-type]  # one of the two
    yield sheet.at_words("connection", served.first, served.last, certainty, "connection", "service_user")  # type: ignore[arg-type]  # one of the two


def _served(sheet: Sheet) -> Cue | None:
    page = sheet.page
    found = [cue for concept in _SERVED for cue in page.found(concept)]
    if page.has("befriend.relation", "befriend.own"):  # an age beside one's own family tells of nobody served
        found = [cue for cue in found if page.words[cue.first] not in _AGE]
    return min(found, key=lambda cue: cue.first) if found else None


def _is_done(page: Page) -> bool:
    return page.has("befriend.done") and not page.has("befriend.ask")


def _is_vulnerable(page: Page) -> bool:
    """Children and adults said to be vulnerable now; a former user, or family of one, is for a person to judge."""
    return page.has("befriend.child", "befriend.adult") and not page.has("befriend.former", "befriend.kin")
