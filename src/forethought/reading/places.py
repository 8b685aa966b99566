"""Streets, house numbers, rooms and school classes: what points to where somebody is to be found."""

from __future__ import annotations

from collections.abc import Iterator

from .gazetteer import words_of
from .page import Page

_UNITS = frozenset("number no flat room plot bed table seat apartment unit ward door".split())
_COUNTED = frozenset("year years yr people times hours hour days minutes of more other percent % weeks months miles".split())
_NUMBERED = frozenset(
    "complaint reference call take lap week day ticket visit phone telephone mobile account order shame problem job".split()
)
_MEASURES = frozenset("st nd rd th am pm k m p d s x g h l cm mm kg km hr mg ft in wk yr yo lb oz bn mb gb".split())


def places(page: Page) -> Iterator[tuple[int, int]]:
    """Where a street, a house number or a room stands: "14 Tanner Row", "Peel Rise", "room 6", "number 9"."""
    words, streets = page.words, words_of("streets")
    for place in page.places(page.numbers.union(streets.intersection(page.at))):
        word, before = words[place], words[place - 1] if place else ""
        if word[0].isdecimal():
            first = place - 2 if before == "." and place > 1 and words[place - 2] == "no" else place - 1
            if place and words[first] in _UNITS and _is_a_door(words, first, place + 1):
                yield first, place + 1
        elif before.isalpha() and before not in words_of("no_street"):
            numbered = place > 1 and words[place - 2][0].isdecimal()
            yield place - 2 if numbered else place - 1, place + 1


def _is_a_door(words: list[str], first: int, after: int) -> bool:
    """Whether a number counts doors, and not calls, years or people ("complaint number 51", "no 18 year old")."""
    follows = words[after] if after < len(words) else ""
    return follows not in _COUNTED and (not first or words[first - 1] not in _NUMBERED)


def is_class(word: str) -> bool:
    """Whether it may be a school class: ``8r``, ``13f``, ``11c3``."""
    digits = 2 if word[1:2].isdecimal() else 1
    letters = word[digits : digits + 2].rstrip("0123456789")
    return 0 < int(word[:digits]) <= 13 and letters.isalpha() and letters not in _MEASURES and len(word) <= digits + 2
