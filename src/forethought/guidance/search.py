"""Find clauses by words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from .clause import Clause
from .edition import Edition

SMALL = frozenset(
    "a about am an and are as at be by can do does for from have i if in is it may me my not of on or our so that the their them this to us"
    " we what when where who why with you your".split()
)
"""Words too common to look for, unless there is no other."""


def search(edition: Edition, words: str) -> list[Clause]:
    """The clauses that hold the words, the best first.

    Those that hold fewer than half of the words are left out. Clauses that hold more of them come first;
    a rare word weighs more than a common one, and a word of the title or of the document's own terms more
    than one of our wording.
    """
    asked = dict.fromkeys(_words(words))
    asked = {word: None for word in asked if word not in SMALL} or asked
    held = [(_held(clause, edition), clause) for clause in edition.clauses]
    common = Counter(word for weights, _clause in held for word in weights)
    ranked = []
    for weights, clause in held:
        found = [(weights[word], common[word]) for ask in asked if (word := _best(ask, weights))]
        if found and len(found) * 2 >= len(asked):
            ranked.append((-len(found), -sum(weight / times for weight, times in found), clause))
    return [clause for _few, _light, clause in sorted(ranked, key=lambda row: row[:2])]


def nearest(edition: Edition, id: str, most: int = 3) -> list[str]:
    """The ids most like one that is not there."""
    from difflib import get_close_matches

    return [edition.clause(near).id for near in get_close_matches(id.lower(), edition.by_id, n=most, cutoff=0.4)]


def _held(clause: Clause, edition: Edition) -> dict[str, int]:
    """Every word of a clause with its weight."""
    terms = [edition.glossary[name].term for name in clause.terms]
    documents = [" ".join((document.title, *document.also)) for document, _section in map(edition.document, clause.see)]
    weights = dict.fromkeys(_words(" ".join([clause.id, clause.says, clause.value, *documents])), 1)
    return weights | dict.fromkeys(_words(" ".join([clause.title, *terms])), 3)


def _best(asked: str, weights: dict[str, int]) -> str:
    """The word itself, else the heaviest that shares its stem; empty where there is none."""
    if asked in weights:
        return asked
    stem = _stem(asked)
    like = [word for word in weights if _stem(word) == stem]
    return max(like, key=lambda word: weights[word], default="")


def _stem(word: str) -> str:
    """A word without the endings that change most: posting, posted, posts and post are one."""
    for ending in ("ings", "ing", "ies", "ied", "es", "ed", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word.removesuffix(ending)
    return word


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in _word().findall(text.lower().replace("’", "'"))]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\d[\w.()]*|[^\W_](?:[\w']*\w)?")
