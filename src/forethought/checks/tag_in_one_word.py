"""A tag of several words without a capital for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise
from pathlib import Path

from forethought.reading import Observation, Reading
from forethought.words import _

from .finding import Match

LONGEST, MOST = 40, 30
"""Letters of a tag, and tags of a post, that are looked at."""


def find(reading: Reading) -> Iterator[Match]:
    """Tags in a post for the Council that are two or more known words and do not show where each begins."""
    draft = reading.draft
    if draft.capacity != "service" or "#" not in draft.text:
        return
    known = _words() | {name.lower() for name in draft.council}
    for found in islice(_tag().finditer(draft.text), MOST):
        tag = found[1]
        words = _split(tag.lower(), known) if not _shows_words(tag) else []
        if len(words) > 1:
            seen = Observation("hashtag", found.start(), found.end(), found[0], "plain", "tag_in_one_word")
            yield Match(
                "plain",
                (seen,),
                _("A screen reader may say “{tag}” as one long word that nobody understands.").format(tag=found[0]),
                _("Give each word a capital: #{tag}.").format(tag="".join(word[:1].upper() + word[1:] for word in words)),
            )


def _shows_words(tag: str) -> bool:
    """Whether there is a capital after a small letter, as in BinDay."""
    return any(before.islower() and after.isupper() for before, after in pairwise(tag))


def _split(tag: str, known: frozenset[str] | set[str]) -> list[str]:
    """The fewest known words that make up the whole tag; none where it is no row of them. A tag is short, so that this is quick."""
    best: list[list[str] | None] = [[]]
    for end in range(1, len(tag) + 1):
        ways = [[*before, tag[start:end]] for start, before in enumerate(best) if before is not None and tag[start:end] in known]
        best.append(min(ways, key=len, default=None))
    return best[-1] or []


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w&/])#([A-Za-z]{{5,{LONGEST}}})(?!\w)")


@cache
def _words() -> frozenset[str]:
    lines = (Path(__file__).parent / "tag_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
