"""Whether the people concerned have agreed to be shown or spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"permission"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """What is said of permission, in the text and in the picture's description."""
    for page, place in ((sheet.page, "text"), (sheet.picture, "picture_shows")):
        refused = page.found("permission.refused")
        for cue in refused:
            yield sheet.at_cue("permission_refused", cue, "plain", "permission", place=place)  # type: ignore[arg-type]  # one of the two places
        if not refused:
            for cue in page.found("permission.given"):
                yield sheet.at_cue("permission", cue, "plain", "permission", place=place)  # type: ignore[arg-type]  # one of the two places
