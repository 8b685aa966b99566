"""Who the draft is about: people served, colleagues, managers, members, the Council, self, family."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet


def read(sheet: Sheet) -> Iterator[Observation]:
    """People served, by the author's field of work (`lexicon/served.txt`)."""
    for cue in sheet.page.found("served.any", *(f"served.{field}" for field in sheet.draft.role.fields)):
        yield sheet.at_cue("service_user", cue, "plain", "people", "service_user")
