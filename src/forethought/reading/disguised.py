"""Words hidden by figures for letters ("wh0re") or letters set apart ("w o m e n"), as the words they stand for."""

from __future__ import annotations

import re
from functools import cache

_FIGURES = str.maketrans("013457@$", "oieastas")
_FEWEST, _LONGEST = 3, 24
"""Letters set apart that may be a word."""


def undisguised(text: str) -> str:
    """The text with hidden words shown, of the same length, so that every offset stays; the same text where nothing is hidden."""
    if _apart().search(text):
        text = _apart().sub(lambda found: found[0].replace(" ", "").ljust(len(found[0])), text)
    if not any(char in text for char in "013457@$"):
        return text
    return _mixed().sub(lambda found: found[0].translate(_FIGURES), text)


def reach(given: str, shown: str, end: int) -> int:
    """Where words that end at ``end`` of the text shown end in the text given: letters set apart reach further than their word."""
    after = len(shown) - len(shown[end:].lstrip(" "))
    return max(end, len(given[:after].rstrip(" ")))


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s\"'(])[^\W_](?: [^\W_]){{{_FEWEST - 1},{_LONGEST}}}(?![^\s\"'.,!?)])")


@cache
def _mixed() -> re.Pattern[str]:
    """A word of at least three letters with one of the figures that look like letters inside or before them."""
    return re.compile(
        r"(?<![\w@#./-])(?=[a-zA-Z]{0,20}[013457@$])(?=(?:[013457@$]{0,3}[a-zA-Z]){3})[a-zA-Z013457@$]{1,19}[a-zA-Z013457](?![\w@./-])"
    )
