"""Which point of a list stands below which: by the depth that the format gives, else by how letters and numbers follow."""

from __future__ import annotations

from typing import NamedTuple

from .block import Block
from .growing import Growing
from .labels import Label

FIRST = {"(a)", "(A)", "(i)", "(I)", "(1)"}
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


class Point(NamedTuple):
    """A point of a list that is being read: how deep it stands by its format, and its letter or number."""

    depth: int
    letter: str
    item: Growing


def points_above(points: list[Point], block: Block, label: Label) -> list[Point]:
    """Those of the points being read that the next one stands below."""
    if label.letter:
        for nth in reversed(range(len(points))):
            if follows(points[nth].letter, label.letter):
                return points[:nth]
        if label.typed and label.letter in FIRST and points and points[-1].letter:
            return points
    kept = list(points)
    while kept and kept[-1].depth >= block.depth and not (label.typed and label.bullet and kept[-1].letter):
        kept.pop()
    return kept


def follows(before: str, after: str) -> bool:
    """Whether (b) follows (a), (iv) follows (iii), (10) follows (9)."""
    a, b = before.strip("()"), after.strip("()")
    if not a or not b:
        return False
    if a.isdecimal() and b.isdecimal():
        return int(b) == int(a) + 1
    if len(a) == len(b) == 1 and a.isalpha() and ord(b) == ord(a) + 1:
        return True
    return bool(_value(a)) and _value(b) == _value(a) + 1 and a.islower() == b.islower()


def _value(roman: str) -> int:
    """The value of a Roman numeral, 0 where it is none."""
    values = [ROMAN.get(letter, 0) for letter in roman.lower()]
    if not all(values):
        return 0
    return sum(-value if value < max(values[nth + 1 :], default=0) else value for nth, value in enumerate(values))
