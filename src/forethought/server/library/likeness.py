"""How alike two clauses are by their words, and which clauses of two documents belong together."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LEAST = 0.22
"""The likeness below which two clauses are not taken for one."""
SURE = 0.35
"""The likeness above which two clauses show by their numbers whether the two documents are numbered alike."""
NUMBER = 0.5
"""What the same number counts for where the documents are numbered alike."""

_FEW = frozenset(
    "a about after all also an and any are as at be because been being but by can could do does for from had has have he her his how if "
    "in into is it its may might must no not of on only or other our out own shall she should so such than that the their them then there "
    "these they this those to up us was we were what when where which while who whom will with would you your council guidance".split()
)
"""Words that stand in every clause."""


def pairs(these: Mapping[str, str], those: Mapping[str, str], *, worded_alike: bool = False) -> dict[str, str]:
    """Which of those each of these is, by key: one for one, the same words first, then the most alike.

    Keys are numbers. They count for much where clauses that are alike bear the same, and for nothing where they do not: another
    document has another clause under 3.1. ``worded_alike``: both hold the words of one document, so that a number alone is not enough.
    """
    words = {side: {key: words_of(text) for key, text in texts.items()} for side, texts in (("these", these), ("those", those))}
    weights = _weights([*words["these"].values(), *words["those"].values()])
    scores = {
        (one, other): _alike(first, second, weights) + 2 * _same(these[one], those[other])
        for one, first in words["these"].items()
        for other, second in words["those"].items()
    }
    sure = [(one == other) for (one, other) in _taken(scores, SURE).items()]
    bonus = NUMBER * sum(sure) / len(sure) if len(sure) > 2 and sum(sure) / len(sure) >= 0.5 else 0.05
    floor = LEAST / 2 if worded_alike else -1.0
    return _taken({pair: score + bonus * (pair[0] == pair[1]) for pair, score in scores.items() if score > floor}, LEAST)


def _taken(scores: Mapping[tuple[str, str], float], least: float) -> dict[str, str]:
    found: dict[str, str] = {}
    taken: set[str] = set()
    for (one, other), score in sorted(scores.items(), key=lambda row: (-row[1], row[0][0] != row[0][1])):
        if score >= least and one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def nearest(text: str, those: Mapping[str, str]) -> str:
    """The key of the one among those that is most like this text, whatever the others are like; empty where none is."""
    words = {key: words_of(known) for key, known in those.items()}
    own = words_of(text)
    weights = _weights([own, *words.values()])
    score, key = max(((_alike(own, other, weights), key) for key, other in words.items()), default=(0.0, ""))
    return key if score >= LEAST else ""


def words_of(text: str) -> frozenset[str]:
    """The words that tell clauses apart, without their endings, each by the first word of its family."""
    return frozenset(_family(_stem(word)) for word in re.findall(r"[a-z][a-z-]+", text.lower()) if word not in _FEW)


def _alike(first: frozenset[str], second: frozenset[str], weights: Mapping[str, float]) -> float:
    """From 0 to 1: the cosine of the two sets of words, rare words counting for more."""
    both = sum(weights[word] ** 2 for word in first & second)
    sizes = math.sqrt(sum(weights[word] ** 2 for word in first)) * math.sqrt(sum(weights[word] ** 2 for word in second))
    return both / sizes if sizes else 0.0


def _weights(sets: list[frozenset[str]]) -> dict[str, float]:
    counts = Counter(word for words in sets for word in words)
    return {word: math.log(1 + len(sets) / count) for word, count in counts.items()}


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _family(word: str) -> str:
    return _families().get(word, word)


@cache
def _families() -> dict[str, str]:
    lines = (Path(__file__).parent / "alike.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {_stem(word): row[0] for row in rows for word in row}
