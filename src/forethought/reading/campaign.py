"""A notice to the public: an event, a job advert, a fundraiser, a reminder, a lost cat."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"campaign"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where two signs of a notice stand, possible where there is one."""
    cues = sorted(sheet.page.found("campaign.notice"), key=lambda cue: cue.first)
    if cues:
        certainty = "plain" if len({cue.first for cue in cues}) > 1 else "possible"
        yield sheet.at_cue("campaign", cues[0], certainty, "campaign")  # type: ignore[arg-type]  # one of the two
