"""A text as the language model is given it: every picture sign by its name, which its vocabulary of words does not hold."""

import unicodedata
from functools import lru_cache

_SIGNS = frozenset({"So", "Sk"})
_MODIFIER = "emoji modifier fitzpatrick type-"


def spelt(text: str) -> str:
    """The text with each emoji as words: "😂" is "face with tears of joy" (names of the Unicode Character Database)."""
    return text if text.isascii() else "".join(map(_spelt, text))


@lru_cache(4096)
def _spelt(char: str) -> str:
    if char.isascii() or unicodedata.category(char) not in _SIGNS:
        return char
    return f" {unicodedata.name(char, '').lower().replace(_MODIFIER, 'skin ')} "
