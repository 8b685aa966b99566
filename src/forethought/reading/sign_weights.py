"""What the signs of `signs.py` weigh together: is somebody served spoken of, and is it a plain case."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_SURE = frozenset(
    {
        "mine.direct!",
        "name_and_place.direct!",
        "room.direct!",
        "room.street!",
        "crowd_insulted.direct!",
        "one_and_pronoun.direct!",
        "met_at_trade.direct!",
        "met_at_trade.street!",
        "someone_shamed.direct!",
        "someone_shamed.street!",
    }
)
"""Signs that are enough alone, with nothing against them: "one of mine", a name with a place, "room 6",
many run down, one of whom more is said."""


@cache
def _weights() -> dict[str, tuple[int, int]]:
    """What each sign weighs, in tenths: that somebody served is spoken of, and that it is a plain case."""
    lines = (Path(__file__).parent / "lexicon" / "lists" / "signs.txt").read_text(encoding="utf-8").splitlines()
    return {sign: (int(told), int(plain)) for sign, told, plain in (line.split() for line in lines if line[:1] != "#")}


def weigh_signs(found: set[str]) -> tuple[int, int]:
    """Two scores, each more than nothing where it is likelier than not: somebody served is spoken of; it is a plain case."""
    weights = _weights()
    known = [weights["(all)"], *[weights[sign] for sign in weights.keys() & found]]
    told = sum([told for told, _plain in known])
    return told if found.isdisjoint(_SURE) else max(told, 1), sum([plain for _told, plain in known])
