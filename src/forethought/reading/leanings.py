"""Which way the words of a draft lean, where no phrase tells: towards steam about work, or wrongdoing at work."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from .page import Page

NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen dozens".split()
)
_MARKS = frozenset(",.'\"\n")
_LENGTHS = ((12, "(short)"), (25, "(mid)"), (50, "(long)"))


class Leaning(NamedTuple):
    """How far a draft leans each way, in points as phrases weigh."""

    steam: float
    wrong: float


def lean(page: Page) -> Leaning:
    """How the words of a page lean, each word and pair of words counted once. Linear in its length."""
    words = ["0" if word[0].isdigit() or word in NUMBERS else word for word in page.words if word not in _MARKS]
    length = next((name for limit, name in _LENGTHS if len(words) < limit), "(story)")
    found = {"(all)", length, *words, *(f"{one}~{two}" for one, two in pairwise(words))}
    weights = _weights()
    known = [weights[word] for word in found if word in weights]
    return Leaning(sum(steam for steam, _wrong in known) / 10, sum(wrong for _steam, wrong in known) / 10)


@cache
def _weights() -> dict[str, tuple[int, int]]:
    """What each word or pair of words weighs, in tenths of a point."""
    lines = (Path(__file__).parent / "lexicon" / "lists" / "leanings.txt").read_text(encoding="utf-8").splitlines()
    return {word: (int(steam), int(wrong)) for word, steam, wrong in (line.split() for line in lines if line[:1] != "#")}
