"""Which way the signs of a draft lean: towards steam about work, or wrongdoing at work. No one sign tells; together they do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import eq
from pathlib import Path
from typing import NamedTuple

from .page import MARKS, NUMBERS, Page
from .phrases import Cue

_LENGTHS = ((12, "(short)"), (25, "(mid)"), (50, "(long)"))
_FAMILIES = ("steam", "grumble", "wrong", "protected", "praise", "campaign", "resident", "other", "befriend")
_TROUBLE = (
    "grumble.few",
    "grumble.hours",
    "grumble.kit",
    "grumble.change",
    "grumble.unheard",
    "grumble.worn",
    "grumble.bargain",
    "steam.plain",
    "steam.straw",
    "steam.short",
    "steam.feeling",
)
_COUNTED = ("steam.load", "steam.hours")
_MOST = 4
_TROUBLES = tuple(f"(trouble>{least})" for least in range(_MOST))
_LONE = NUMBERS | frozenset("every single time nothing still again one month not no third fourth fifth twice".split())
_SUFFERED = frozenset("told tellt asked called spat kicked sworn shouted bitten moved sent".split())


class Leaning(NamedTuple):
    """How far a draft leans each way, as the logarithm of the odds."""

    steam: float
    wrong: float


def lean(page: Page, fields: frozenset[str]) -> Leaning:
    """How the signs of a page lean; ``fields`` are the kinds of work of the author's role. Linear in its length."""
    weights = _weights()
    known = [weights[word] for word in weights.keys() & page.telling]
    known += [weights[sign] for sign in set(_named(page, fields)) if sign in weights]
    return Leaning(sum([steam for steam, _wrong in known]) / 100, sum([wrong for _steam, wrong in known]) / 100)


def signs(page: Page, fields: frozenset[str]) -> set[str]:
    """Every sign once: words, how long it is, how it is said, whose work it is, and how many phrases of each family there are."""
    return page.telling.union(_named(page, fields))


def _named(page: Page, fields: frozenset[str]) -> list[str]:
    """The signs that are no words: their names hold marks, as no word does."""
    words = len(page.words) - sum([len(page.at[mark]) for mark in MARKS.intersection(page.at)])
    named = ["(all)", next((name for limit, name in _LENGTHS if words < limit), "(story)"), *[f"({field})" for field in fields]]
    for family in _FAMILIES:
        for concept in page.families.get(family, ()):
            cues = page.cues[concept]
            named += _levels(concept)[: 1 if len(cues) == 1 else len({cue.first for cue in cues})]
    return [*named, *_manner(page), *_together(page)]


@cache
def _levels(concept: str) -> tuple[str, ...]:
    """The signs of a concept that is found once, twice and so on."""
    return tuple(f"{concept}>{least}" for least in range(_MOST))


def _together(page: Page) -> Iterator[str]:
    """How many phrases tell of trouble in all, and whether work, or only home, stands beside."""
    telling = len({cue.first for concept in _TROUBLE if concept in page.cues for cue in page.cues[concept]})
    yield from _TROUBLES[:telling]
    if page.has("steam.work", "steam.load"):
        if telling:
            yield "(trouble at work)"
    else:
        yield "(home alone)" if page.has("steam.home") else "(no work)"


def is_counted(page: Page, cue: Cue) -> bool:
    """Whether a number stands before the cue, at most one word between ("61 unread emails")."""
    before = page.words[max(page.begins[cue.first], cue.first - 2) : cue.first]
    return any(word[0].isdigit() or word in NUMBERS for word in before)


def _manner(page: Page) -> Iterator[str]:
    """How it is said: things counted; a word or a number alone; a word thrice running; told or asked first of all."""
    for concept in _COUNTED:
        counted = len({cue.first for cue in page.found(concept) if is_counted(page, cue)})
        yield from (f"(counted {concept}>{least})" for least in range(min(counted, _MOST)))
    words = page.words
    if any(words[at] in _SUFFERED for at in page.openings):
        yield "(told)"
    alone = sum(page.ends[at] <= at + 2 and (words[at] in _LONE or words[at].isdigit()) for at in page.openings)
    yield from ("(alone>0)", "(alone>1)")[:alone]
    running = [word for word in words if word != ","] if "," in page.at else words
    if any(map(eq, running, running[1:])):  # most drafts say no word twice running
        thrice = (a for a, b, c in zip(running, running[1:], running[2:], strict=False) if a == b == c)
        if any(word.isalpha() for word in thrice):
            yield "(thrice)"
    if any(len(page.at[number]) > 1 for number in NUMBERS.intersection(page.at)):
        yield "(number again)"
    stops = sum(len(page.at.get(mark, ())) for mark in ".!?")
    if stops > 2 and len(words) < 8 * stops:
        yield "(clipped)"


@cache
def _weights() -> dict[str, tuple[int, int]]:
    """What each sign weighs, in hundredths."""
    lines = (Path(__file__).parent / "lexicon" / "lists" / "leanings.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line[:2] != "# ")
    return {sign: (int(steam), int(wrong)) for sign, steam, wrong in rows}
