"""Numbers and codes in words or letter by letter ("oh seven seven double-nine", "R G 1 4"), as figures, with a map back.

Spoken figures, tens ("thirty four"), ordinals, years in two halves, the NATO alphabet; and single characters set apart.
"""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .normal import Normal
from .page import Page

_FEWEST = 3
"""Fewer spoken figures than this are a count and no number."""
_LONGEST = 40
_APART = 5
"""So many single characters side by side are a code spelt out."""


def _numbered(words: str, figures: str) -> dict[str, str]:
    return dict(zip(words.split(), figures.split(), strict=True))


_UNITS = _numbered("one two three four five six seven eight nine", "1 2 3 4 5 6 7 8 9")
_NOUGHTS = _numbered("zero oh o nought naught nil hundred thousand", "0 0 0 0 0 0 00 000")
_TEENS = _numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", "10 11 12 13 14 15 16 17 18 19")
_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", "2 3 4 5 6 7 8 9")
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth thirtieth",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 30",
)
_SAID = _UNITS | _NOUGHTS | _TEENS
_NATO = frozenset(
    "alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra "
    "tango uniform victor whiskey whisky xray yankee zulu".split()
)
_TELLING = frozenset({*_SAID, *_TENS, *_TIMES, *_ORDINALS}) - {"o", "nil"}
_RARE = frozenset({*_SAID, *_TENS, *_TIMES, *_NATO}) - {"o", "nil", "one", "hundred", "thousand"}
"""Two of these in a draft are reason enough to look for numbers in words."""
_BETWEEN = frozenset(",-/._\n'|") | {"dash", "hyphen", "slash", "dot", "space", "then", "plus"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MARKS = frozenset("-/.")
"""Between single figures these tell scores and dates."""


class Piece(NamedTuple):
    """Figures or letters said by the words ``[first, last)``."""

    said: str
    first: int
    last: int


class Found(NamedTuple):
    """What a pattern found: at ``[start, end)`` of the plain text, though it may be spelt out there."""

    match: re.Match[str]
    start: int
    end: int

    @property
    def text(self) -> str:
        """In figures."""
        return self.match.group()


def finds(pattern: re.Pattern[str], plain: str, spelt: Normal | None) -> Iterator[Found]:
    """What a pattern finds in the plain text, and in what is spelt out there."""
    for match in pattern.finditer(plain):
        yield Found(match, *match.span())
    if spelt:
        for match in pattern.finditer(spelt.plain):
            start, end = spelt.span(*match.span())
            if plain[start:end] != match.group():
                yield Found(match, start, end)


@cache
def _letters_for_figures() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z0-9])(?=[oil]*\d)[\doil]{2,}(?![a-z0-9])")


def figured(text: str) -> str:
    """The text with the letters o, i and l as the figures they stand for, where they stand among figures: as long as before."""
    return _letters_for_figures().sub(lambda found: as_figures(found.group()), text)


def as_figures(text: str) -> str:
    """Letters as the figures that they look like."""
    return text.translate(_LIKE)


_LIKE = str.maketrans("oilszb", "011528")


def spelt_out(page: Page) -> Normal | None:
    """The plain text with what is spelt out written as figures, its map leading to the plain text; None where nothing is."""
    told = len(_RARE.intersection(page.words)) > 1 or "double" in page.words
    apart = told or (page.figures and _set_apart().search(page.text.plain))
    pieces = [*_apart(page)] if apart else []
    pieces += _spoken(page) if told else ()
    return _written(page, pieces) if pieces else None


@cache
def _set_apart() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:[a-z0-9][\s.,_/-]{{1,3}}){{{_APART - 1}}}[a-z0-9](?!\w)")


def _spoken(page: Page) -> Iterator[Piece]:
    """Each run of spoken figures long enough to be a number, each ordinal, and letters by the NATO alphabet beside them."""
    place, behind, words = 0, -1, page.words
    while place < len(words):
        word, piece = words[place], None
        if word in _ORDINALS:
            piece = Piece(_ORDINALS[word] + "th", place, place + 1)
        elif word in _NATO and (behind == place or (place + 1 < len(words) and (words[place + 1] in _NATO or words[place + 1] in _SAID))):
            piece = Piece(word[0], place, place + 1)
        elif word in _TELLING or word == "o" or word.isdecimal():
            piece = _run(words, place)
            if len(piece.said) < _FEWEST and behind != place:
                piece = None
        if piece:
            yield piece
            behind = piece.last
        place = piece.last if piece else place + 1


def _run(words: list[str], first: int) -> Piece:
    """The figures said from this word on."""
    place = last = first
    said, times = "", 1
    while place < len(words) and len(said) < _LONGEST:
        word = words[place]
        if word in _TIMES:
            times = _TIMES[word]
        elif word in _TENS:
            unit = place + 2 if words[place + 1 : place + 2] == ["-"] else place + 1
            follows = _UNITS.get(words[unit]) if unit < len(words) else None
            said += _TENS[word] + (follows or "0")
            place = unit if follows else place
            last = place + 1
        elif word in _SAID or word.isdecimal():
            said += _SAID.get(word, word) * times
            last, times = place + 1, 1
        elif word not in _BETWEEN:
            break
        place += 1
    return Piece(said, first, max(last, first + 1))


def _apart(page: Page) -> Iterator[Piece]:
    """Each run of single characters set apart, letters by the NATO alphabet and figures in words among them."""
    first, last, said, marked = 0, 0, "", False
    for place, word in enumerate([*page.words, "end"]):
        one = _single(word)
        if one:
            first, last, said = (first if said else place), place + 1, said + one
        elif said and word not in _BETWEEN:
            if len(said) >= _APART and not said.isalpha() and not (said.rstrip(_LETTERS).isdecimal() and (marked or said[-1] in _LETTERS)):
                yield Piece(said, first, last)
            said, marked = "", False
        else:
            marked |= word in _MARKS


def _single(word: str) -> str:
    """The character that a word says, or those that marks part ("1.4"), or ""."""
    if word in _NATO:
        return word[0]
    if word in _UNITS:
        return _UNITS[word]
    if word == "oh" or word == "zero" or word == "nought":
        return "0"
    apart = len(word) == 1 or not word[1::2].strip(".,:")
    return word[::2] if apart and word.isascii() and word[::2].isalnum() else ""


def _written(page: Page, pieces: list[Piece]) -> Normal:
    """The plain text with each piece in its place."""
    plain, done = page.text.plain, 0
    letters: list[str] = []
    at: list[int] = []
    for piece in sorted(pieces, key=lambda piece: piece.first):
        start, stop = page.starts[piece.first], page.stops[piece.last - 1]
        if start >= done and piece.said:
            letters += plain[done:start], piece.said
            at += *range(done, start), *[start] * (len(piece.said) - 1), stop - 1
            done = stop
    letters.append(plain[done:])
    at += range(done, len(plain) + 1)
    return Normal(plain, "".join(letters), at)
