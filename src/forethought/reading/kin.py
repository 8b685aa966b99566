"""Words for kin that are the author's own family, called as one calls them: "Nan says", "with mam", "our Ellie"."""

from __future__ import annotations

from collections.abc import Iterator

from .gazetteer import is_given, words_of
from .mentions import Mention, mentions
from .page import Page
from .sheet import Sheet

WITH_CHILDREN = frozenset({"education", "early_years", "youth", "foster", "social_work", "leisure", "health"})
"""Fields of work in which a bare "mum" may be the mother of a child served."""
_PARENTS = frozenset("mam mum dad mummy daddy da mother father parent".split())
_BORN_OF = frozenset("my our mi ma oor wor ar mah me".split())


def called(sheet: Sheet) -> list[Mention]:
    """Kin with no article before them. A parent is left out where the work is with children and is spoken of."""
    page = sheet.page
    theirs = sheet.draft.role.fields & WITH_CHILDREN and page.has("frame.work", "frame.meet")
    return [
        mention
        for mention in mentions(page, "who.kin")
        if mention.article in {"bare", ""}
        and (mention.start == mention.first or page.words[mention.first - 1] not in words_of("describing"))
        and not (theirs and page.words[mention.last - 1] in _PARENTS)
        and not _is_given_to(page, mention)
    ]


def our_own(page: Page) -> Iterator[tuple[int, int]]:
    """Where somebody of the family is called by name: "our Ellie", "wor Darren"."""
    for place in page.places(_BORN_OF):
        if place + 1 < len(page.words) and is_given(page.words[place + 1]):
            yield place, place + 2


def _is_given_to(page: Page, mention: Mention) -> bool:
    """Whether it stands after a word that makes it somebody's of the work ("birth mum", "foster dad")."""
    return mention.first > 0 and page.words[mention.first - 1] in {"birth", "foster", "single", "adoptive", "teen", "step", "work"}
