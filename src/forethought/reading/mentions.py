"""Words for a person, with the article and the adjectives before them: "a dear old lady", "one of ours"."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Iterator
from typing import NamedTuple

from .gazetteer import words_of
from .page import Page

INDEFINITE = frozenset({"a", "an", "one", "another", "some", "this", "wan", "certain"})
DEFINITE = frozenset({"the", "that", "that's", "his", "her", "their", "yon", "todays", "tonights", "yesterdays"})
OWN = frozenset({"my", "our", "me", "mi", "ma", "oor", "wor", "mah"})
SEVERAL = frozenset("two three four five six seven eight nine ten couple both these those".split())
_STOP = frozenset(
    "of for with to from and or but in on at by as is are was were be been am im has have had do does did not no if when who that than so "
    "like".split()
)
_REACH = 4


class Mention(NamedTuple):
    """A person word at the words ``[first, last)``; ``start`` is where its article stands.

    ``article`` is ``indefinite``, ``definite``, ``own``, ``several``, ``bare`` (it opens the sentence) or empty.
    """

    concept: str
    start: int
    first: int
    last: int
    article: str


def mentions(page: Page, *concepts: str) -> Iterator[Mention]:
    """Every person word of these concepts with what stands before it."""
    for cue in page.found(*concepts):
        start, article = _article(page, cue.first)
        yield Mention(cue.concept, start, cue.first, cue.last, article)


def _article(page: Page, first: int) -> tuple[int, str]:
    begin = page.begins[first]
    opening = True
    for at in range(first - 1, max(begin, first - _REACH) - 1, -1):
        word = page.words[at]
        for kind, words in _ARTICLES:
            if word in words:
                return at, kind
        if not word.isalnum():
            return at + 1, "bare" if opening else ""
        if word in _STOP or word.endswith("ed"):
            return first, ""
        opening = opening and (word in words_of("describing") or word.endswith("y"))
    at = max(begin, first - _REACH)
    return (at, "bare") if opening and at == begin else (first, "")


_ARTICLES = (("indefinite", INDEFINITE), ("definite", DEFINITE), ("own", OWN), ("several", SEVERAL))
