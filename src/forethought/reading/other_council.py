"""It is about another body than the author's own Council."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

SEEKS = frozenset({"other"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Where the author says that it is another body ("the council next door", "not where I work")."""
    for cue in sheet.page.found("other.council")[:1]:
        yield sheet.at_cue("other_council", cue, "plain", "other_council")
