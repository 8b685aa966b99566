"""Which way the signs of a draft lean: towards steam about work, or wrongdoing at work. No one sign tells; together they do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .page import Page
from .phrases import Cue

NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen dozens".split()
)
_MARKS = frozenset(",.'\"\n")
_LENGTHS = ((12, "(short)"), (25, "(mid)"), (50, "(long)"))
_FAMILIES = ("steam.", "grumble.", "wrong.", "protected.", "praise.", "campaign.", "resident.", "other.", "befriend.")
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
_LONE = NUMBERS | frozenset("every single time nothing still again one month not no third fourth fifth twice".split())
_SUFFERED = frozenset("told tellt asked called spat kicked sworn shouted bitten moved sent".split())


class Leaning(NamedTuple):
    """How far a draft leans each way, as the logarithm of the odds."""

    steam: float
    wrong: float


def lean(page: Page, fields: frozenset[str]) -> Leaning:
    """How the signs of a page lean; ``fields`` are the kinds of work of the author's role. Linear in its length."""
    weights = _weights()
    steam = wrong = 0
    for sign in weights.keys() & signs(page, fields):
        to_steam, to_wrong = weights[sign]
        steam += to_steam
        wrong += to_wrong
    return Leaning(steam / 100, wrong / 100)


def signs(page: Page, fields: frozenset[str]) -> set[str]:
    """Every sign once: words, how long it is, how it is said, whose work it is, and how many phrases of each family there are."""
    words = ["0" if word[0].isdigit() or word in NUMBERS else word for word in page.words if word not in _MARKS]
    length = next((name for limit, name in _LENGTHS if len(words) < limit), "(story)")
    found = {"(all)", length, *words, *(f"({field})" for field in fields), *_manner(page)}
    for concept, cues in page.cues.items():
        if concept.startswith(_FAMILIES):
            count = min(len({cue.first for cue in cues}), _MOST)
            found.update(f"{concept}>{least}" for least in range(count))
    found.update(_together(page))
    return found


def _together(page: Page) -> Iterator[str]:
    """How many phrases tell of trouble in all, and whether work, or only home, stands beside."""
    telling = len({cue.first for concept in _TROUBLE for cue in page.cues.get(concept, ())})
    yield from (f"(trouble>{least})" for least in range(min(telling, _MOST)))
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
    opening = sorted(set(page.begins))
    if any(page.words[at] in _SUFFERED for at in opening):
        yield "(told)"
    alone = [at for at in opening if page.ends[at] <= at + 2 and (page.words[at] in _LONE or page.words[at].isdigit())]
    yield from (f"(alone>{least})" for least in range(min(len(alone), 2)))
    running = [word for word in page.words if word != ","]
    if any(a == b == c and a.isalpha() for a, b, c in zip(running, running[1:], running[2:], strict=False)):
        yield "(thrice)"
    numbers = [word for word in page.words if word in NUMBERS]
    if len(set(numbers)) < len(numbers):
        yield "(number again)"
    stops = sum(word in {".", "!", "?"} for word in page.words)
    if stops > 2 and len(page.words) < 8 * stops:
        yield "(clipped)"


@cache
def _weights() -> dict[str, tuple[int, int]]:
    """What each sign weighs, in hundredths."""
    lines = (Path(__file__).parent / "lexicon" / "lists" / "leanings.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line[:2] != "# ")
    return {sign: (int(steam), int(wrong)) for sign, steam, wrong in rows}
