"""The Council's logo, crest, badge or letterhead in the author's own words, and what is done with it."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Certainty, Observation
from .sheet import Sheet


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where the author uses it on something, possible where the author asks whether they may."""
    page = sheet.page
    used = {page.begins[cue.first] for cue in page.found("logo.used")}
    asked = page.has("logo.asked")
    for cue in page.found("logo.named"):
        if page.begins[cue.first] in used and not any(page.beside(cue, "logo.other")):
            certainty: Certainty = "possible" if asked else "plain"
            yield sheet.at_cue("logo", cue, certainty, "logo", "council")
