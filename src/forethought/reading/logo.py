"""The Council's logo, crest or letterhead in the author's words or in the picture, and what is done with it."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Certainty, Observation
from .sheet import Sheet

SEEKS = frozenset({"logo"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where it is put on something of the author's; possible where it is asked about, or only in view."""
    yield from _told(sheet)
    yield from _pictured(sheet)


def _told(sheet: Sheet) -> Iterator[Observation]:
    page = sheet.page
    used = {page.begins[cue.first] for cue in page.found("logo.used")}
    used -= {page.begins[cue.first] for cue in page.found("logo.other")}
    asked = page.has("logo.asked")
    for cue in page.found("logo.named"):
        if page.begins[cue.first] in used:
            certainty: Certainty = "possible" if asked else "plain"
            yield sheet.at_cue("logo", cue, certainty, "logo", "council")


def _pictured(sheet: Sheet) -> Iterator[Observation]:
    """A logo that stands alone, is altered, or is on a thing of the author's is used. On working clothes it tells
    the employer, and no more."""
    picture = sheet.picture
    cues = picture.found("logo.pictured")
    if not cues or picture.has("logo.absent"):
        return
    cue = cues[0]
    if picture.has("logo.onto") or (cue.first <= 1 and cue.last >= len(picture.words) - 1):
        yield sheet.at_cue("logo", cue, "plain", "logo", "council", place="picture_shows")
    elif picture.has("logo.worn"):
        yield sheet.at_cue("employer", cue, "plain", "logo", "council", place="picture_shows")
    else:
        yield sheet.at_cue("logo", cue, "possible", "logo", "council", place="picture_shows")
