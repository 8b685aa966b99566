"""The author's own work, shown or told: projects, results and lessons."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"work"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """What was done and learnt at work (`lexicon/work.txt`): one strong sign, or two weak ones apart."""
    page = sheet.page
    if page.has("work.not"):
        return
    strong, weak = page.found("work.strong"), page.found("work.weak")
    if strong or len({cue.first for cue in weak}) > 1:
        for cue in (*strong, *weak):
            yield sheet.at_cue("work", cue, "plain", "work", "self")
