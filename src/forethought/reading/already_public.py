"""Words that say that a matter is public already: published, announced, in the papers, on the website."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .phrases import Cue
from .sheet import Sheet

SEEKS = frozenset({"public"})

_DENIALS = frozenset(
    "not isnt arent wasnt werent hasnt havent hadnt aint nobody nobodys never before until till til unpublished "
    "wont nothing nowt yet if".split()
)
_LATER = frozenset({"yet", "till", "til", "until", "soon", "eventually"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Public already, unless the words just before or after deny it (*not* announced, out *till* May)."""
    words = sheet.page.words
    for cue in sheet.page.found("public.out"):
        if not _is_denied(words, cue):
            yield sheet.at_cue("already_public", cue, "plain", "already_public")


def _is_denied(words: list[str], cue: Cue) -> bool:
    before = words[max(0, cue.first - 3) : cue.first + 1]
    return not _DENIALS.isdisjoint(before) or not _LATER.isdisjoint(words[cue.last : cue.last + 2])
