"""Agreement with words or a picture that somebody else made."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"endorse"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Agreement, unless the draft also turns against what is shared; a laugh is agreement with a shared picture."""
    page = sheet.page
    if not page.has("endorse.denied"):
        for cue in page.found("endorse.word", *(("endorse.picture",) if sheet.picture.has("shared.by") else ())):
            yield sheet.at_cue("endorsement", cue, "plain", "endorsement")
