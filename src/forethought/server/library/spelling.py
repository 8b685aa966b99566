"""Whether two wordings differ in spelling, marks, capitals and numbering alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from forethought import reading

_SHORT = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "n't": " not"}


def same_but_for_spelling(was: str, now: str, ids: Mapping[str, str]) -> bool:
    """Whether a reader of the one knows all that the other says. ``ids`` gives the number that a clause has now by the one it had.

    Where it is not plain, the answer is no: a modal verb, a negation, a figure, or a word more or less is never spelling.
    """
    moved = {old.lower(): new.lower() for old, new in ids.items() if not old.isdigit()}
    before = [moved.get(word, word) for word in _words(was)]
    after = _words(now)
    parts = SequenceMatcher(None, [_british(word) for word in before], [_british(word) for word in after])
    for what, a, b, c, d in parts.get_opcodes():
        if what != "equal" and not (_is_said_twice(before, a, b, after[c:d]) or _same(before[a:b], after[c:d])):
            return False
    return True


def _words(text: str) -> list[str]:
    """The words in small letters, negations written out; marks left out save those that can turn a meaning round."""
    text = text.lower().replace("’", "'").replace("‘", "'").replace("&", " and ")
    for short, long in _SHORT.items():
        text = re.sub(rf"{short}\b", long, text)
    return ["." if word in ";:" else word for word in _word().findall(text)]


@cache
def _word() -> re.Pattern[str]:
    """Words, figures and clause numbers, and the marks that mean something.

    A question, a sum; a comma or brackets about a negation ("No, …", "may (not)"); a sentence that ends before a condition (". Unless …").
    """
    figure = r"\d+(?:[.,:/]\d+)*(?:\(\w{1,5}\))*"
    turn = (
        r"(?<=\bno),|(?<=\bnot),|(?<=\bnever),|\((?=no\b|not\b|never\b)|[.;:](?=\s+(?:but|except|if|only|provided|unless|when|without)\b)"
    )
    return re.compile(rf"{figure}|{turn}|[^\W\d_]+(?:'[^\W\d_]+)*|[?%£$€@#/+=<>]")


def _is_said_twice(before: list[str], a: int, b: int, put: list[str]) -> bool:
    """Whether the words taken out stand before or after them once more."""
    out = before[a:b]
    return not put and out in (before[a - len(out) : a], before[b : b + len(out)])


def _same(out: list[str], put: list[str]) -> bool:
    """Whether a few words and those put in their place are the same words in other spelling."""
    if not all(_is_word(word) for word in out + put):
        return False
    if "".join(out).replace("'", "") == "".join(put).replace("'", ""):  # "e mail", "email"; "councils", "council's"
        return _listed("weighs").isdisjoint({*out} ^ {*put})
    return len(out) == len(put) and all(_is_respelt(was, now) for was, now in zip(out, put, strict=True))


def _is_word(text: str) -> bool:
    return text.replace("'", "").isalpha()


def _is_respelt(was: str, now: str) -> bool:
    """The same word, or a word that there is in place of one that there is not."""
    if was == now or {was, now} == {"a", "an"} or was.replace("'", "") == now.replace("'", ""):
        return True
    if not _listed("weighs").isdisjoint({was, now}):
        return False
    if _once(was) == _once(now):  # one letter where there should be two, or the other way round
        return was not in _known() and _is_known(now)
    return not _is_known(was) and _is_known(now) and _is_near(was, now)


def _once(word: str) -> str:
    """The word with each letter that stands twice in a row once."""
    return re.sub(r"(\w)\1", r"\1", word)


def _british(word: str) -> str:
    """The word as the two ways of spelling share it, "colour" and "color", "realise" and "realize"."""
    for one, other in _variants().items():
        word = other + word[len(one) :] if word.startswith(one) and not word.startswith(other) else word
    return re.sub(r"(?<=\w{3})our", "or", re.sub(r"(?<=\w{4})([iy])z(?=[eia])", r"\1s", word))


@cache
def _variants() -> dict[str, str]:
    return dict(words.split() for name, words in _lines() if name == "variant")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for found, words in _lines() if found == name for word in words.split())


@cache
def _lines() -> list[tuple[str, str]]:
    """The lines of spelling.txt: a name, and its words."""
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    parts = (line.partition(": ") for line in lines if line and line[0] != "#")
    return [(name, words) for name, _colon, words in parts]


def _is_known(word: str) -> bool:
    """Whether it is a word of English, or of a common one with an ending or with something before it."""
    stems = [word, *(word.removesuffix(end) + more for end in _listed("after") if word.endswith(end) for more in ("", "e"))]
    stems += [stem.removeprefix(start) for start in _listed("before") for stem in stems if stem.startswith(start)]
    return any(stem in _known() for stem in stems if len(stem) > 2)


@cache
def _known() -> frozenset[str]:
    """Some 20,000 words: those that the language model has a number for."""
    tokens = json.loads((Path(reading.__file__).parent / "model" / "tokens.json").read_text(encoding="utf-8"))
    return frozenset(word for word in tokens["model"]["vocab"] if word.isalpha())


def _is_near(was: str, now: str) -> bool:
    """Whether a slip or two makes the one of the other, and not an ending that changes what it means. Few slip in the first letter."""
    if was[0] != now[0] and was[:2] != now[1::-1]:
        return False
    short, long = sorted((was, now), key=len)
    if long.startswith(short) and long[len(short) :] in _listed("apart"):
        return False
    if long.endswith(short) and long[: -len(short)] in _listed("apart"):
        return False
    return _slips(was, now) <= (1 if len(short) < 5 else 2)


def _slips(one: str, other: str) -> int:
    """Letters left out, put in, mistaken, or two changed over, as few as make the one of the other."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, opposite in enumerate(other, 1):
            least = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != opposite))
            changed_over = i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite
            row.append(min(least, rows[-2][j - 2] + 1) if changed_over else least)
        rows.append(row)
    return rows[-1][-1]
