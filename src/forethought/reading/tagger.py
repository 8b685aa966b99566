"""Which words of a text are likely names of people: a linear tagger over words, their ends, their neighbours and lists of names.

It looks at the plain text only, so that capitals tell nothing. What each sign weighs is in `lexicon/names/weights.txt`, found by
`training/names.py`, beside more names than `lists/` has. A name alone is never a finding: see decision 9.
"""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from forethought.kept import kept

from .gazetteer import words_of

FOLDER = Path(__file__).parent / "lexicon" / "names"
START, GOES_ON = -50, -120
"""Hundredths of log odds: words over the lower one may belong to a name, of which one must be over the higher."""
HANDLE, LINK = "@", "http"
_SHORTEST_PART, _LONGEST_TAG = 3, 24


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"https?:\S+|@ ?\w+|#\w+|'s\b|\w+(?:'(?!s\b)\w+|-\w+)*|[^\w\s]")


def words_in(plain: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a plain text as the tagger takes them, and where they stand."""
    found = [*_word().finditer(plain)]
    return [_taken(match.group()) for match in found], [match.span() for match in found]


def _taken(word: str) -> str:
    if word[0] == "@" and len(word) > 1:
        return HANDLE
    return LINK if word.startswith("http") else word


@cache
def _lists() -> dict[str, str]:
    """A letter for each list that a word stands on."""
    letters: dict[str, str] = {}
    more = {name: (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n", 2)[2].split() for name in ("given", "surnames")}
    for letter, words in (
        ("G", words_of("given")), ("S", words_of("surnames")), ("g", more["given"]), ("s", more["surnames"]),
        ("O", words_of("ordinary")), ("A", words_of("also_words")), ("T", words_of("titles") | words_of("soft_titles")),
        ("N", words_of("named_places")), ("P", {part for name in words_of("public_figures") for part in name.split("_")}),
    ):  # fmt: skip
        for word in words:
            letters[word] = letters.get(word, "") + letter
    return letters


def _key(word: str) -> str:
    """The lists that a word stands on."""
    return _lists().get(word, "-")


@lru_cache(1 << 14)
def signs_alone(word: str) -> tuple[str, ...]:
    """What a word says of itself."""
    if word[0] == "#":
        return ("b#", f"hw={word[1:]}", *dict.fromkeys(_parts(word[1:])))
    key = _key(word)
    ends = (f"p2={word[:2]}", f"p3={word[:3]}", f"s1={word[-1:]}", f"s2={word[-2:]}", f"s3={word[-3:]}", f"s4={word[-4:]}")
    return ("b", f"w={word}", *ends, f"l={min(len(word), 8)}", f"k={key}", f"c={_form(word)}", *(f"g={letter}" for letter in key))


def _form(word: str) -> str:
    if word.isalpha():
        return "a" if word.isascii() else "u"
    return "0" if word.isdecimal() else "x" if word.isalnum() else "."


def _parts(tag: str) -> Iterator[str]:
    """How the words of a hashtag may be parted."""
    if not _SHORTEST_PART < len(tag) <= _LONGEST_TAG or not tag.isalpha():
        yield "hx"
        return
    yield f"hk={_key(tag)}"
    for end in range(_SHORTEST_PART, len(tag) - _SHORTEST_PART + 2):
        one, two = _kind(tag[:end]), _kind(tag[end:])
        if one and two:
            yield f"h={one}{two}"


def _kind(part: str) -> str:
    """Of a part of a hashtag: a given name, a surname, an ordinary word, or ""."""
    key = _key(part)
    name = "G" if "G" in key or "g" in key else "S" if "S" in key or "s" in key or "P" in key else ""
    return f"{name}{'O' if 'O' in key else ''}"


@lru_cache(1 << 14)
def signs_before(word: str) -> tuple[str, ...]:
    """What a word says of the one behind it."""
    return (f"-w={word}", f"-k={_key(word)}", f"-s3={word[-3:]}")


@lru_cache(1 << 14)
def signs_behind(word: str) -> tuple[str, ...]:
    """What a word says of the one before it."""
    return (f"+w={word}", f"+k={_key(word)}", f"+s3={word[-3:]}")


def signs_between(one: str, two: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """What two neighbours say together: of the second of them, then of the first."""
    return (f"-{one}|{_key(two)}", f"-k{_key(one)}|{_key(two)}"), (f"+{two}|{_key(one)}", f"+k{_key(two)}|{_key(one)}")


def signs_of(words: list[str]) -> list[list[str]]:
    """Every sign of every word: what `training/names.py` weighs."""
    told = [[*signs_alone(word)] for word in words]
    last = len(words) - 1
    for place, word in enumerate(words):
        if place < last:
            of_second, of_first = signs_between(word, words[place + 1])
            told[place + 1] += *signs_before(word), *of_second
            told[place] += *signs_behind(words[place + 1]), *of_first
        if place + 2 <= last:
            told[place + 2].append(f"--{word}")
            told[place].append(f"++{words[place + 2]}")
    if words:
        told[0].append("-edge")
        told[-1].append("+edge")
    return told


@cache
def weights() -> dict[str, int]:
    """What each sign weighs, in hundredths."""
    file = FOLDER / "weights.txt"

    def made() -> dict[str, int]:
        lines = file.read_text(encoding="utf-8").splitlines()
        return {sign: int(weight) for sign, _, weight in (line.rpartition(" ") for line in lines if line[:2] != "# ")}

    return kept(FOLDER, "weights", [file], made)  # type: ignore[no-any-return]  # what was made


@lru_cache(1 << 14)
def _alone(word: str) -> int:
    get = weights().get
    return sum(get(sign, 0) for sign in signs_alone(word))


@lru_cache(1 << 15)
def _together(one: str, two: str) -> tuple[int, int]:
    """What two neighbours say of the second of them, and of the first."""
    get = weights().get
    of_second, of_first = signs_between(one, two)
    return (
        sum(get(sign, 0) for sign in (*signs_before(one), *of_second)),
        sum(get(sign, 0) for sign in (*signs_behind(two), *of_first)),
    )


def scores(words: list[str]) -> list[int]:
    """How much each word looks like a name, or a part of one: hundredths of log odds."""
    get = weights().get
    told = [_alone(word) for word in words]
    last = len(words) - 1
    for place, word in enumerate(words):
        if place < last:
            of_second, of_first = _together(word, words[place + 1])
            told[place + 1] += of_second
            told[place] += of_first
        if place + 2 <= last:
            told[place + 2] += get(f"--{word}", 0)
            told[place] += get(f"++{words[place + 2]}", 0)
    if words:
        told[0] += get("-edge", 0)
        told[-1] += get("+edge", 0)
    return told


def runs(words: list[str], told: list[int]) -> Iterator[tuple[int, int]]:
    """The words ``[first, last)`` of each likely name, by their scores: in a row, and one of them likely enough."""
    begun, likely = -1, False
    for place, score in enumerate([*told, -10_000]):
        if score > GOES_ON and words[place][-1].isalnum():
            begun = place if begun < 0 else begun
            likely |= score > START
        elif begun >= 0:
            if likely:
                yield begun, place
            begun, likely = -1, False


def names_in(plain: str) -> Iterator[tuple[int, int]]:
    """Where likely names stand in a plain text."""
    words, spans = words_in(plain)
    for first, last in runs(words, scores(words)):
        yield spans[first][0], spans[last - 1][1]
