"""A text made plain once for every reader, with a map back to the text as given.

Plain means: lower case, full-width and styled letters as ordinary ones (Unicode NFKD), accents
dropped, figures of any script as 0 to 9, zero-width characters removed, and Cyrillic or Greek look-alikes inside Latin words as the
Latin letters they imitate (a short list out of Unicode's confusables, UTS 39).
"""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple


class Normal(NamedTuple):
    """A text and its plain form; ``at[i]`` is the offset in ``original`` of plain character ``i``."""

    original: str
    plain: str
    at: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of the plain characters ``[start, end)``."""
        if start >= end:
            return self.at[start], self.at[start]
        return self.at[start], self.at[end - 1] + 1


_QUOTES = str.maketrans("\u2018\u2019\u201b\u02bc\u0060\u00b4\u201c\u201d\u201e\u2013\u2014\u2212\u00a0\u0131", "''''''\"\"\"--- i")
_LOOK_ALIKES = str.maketrans("аеорсухіјѕԁһցнвмткαονρτυκβηιμχζ", "aeopcyxijsdhghbmtkaovptukbhimxz")
_OTHER_SCRIPT = r"[\u0370-\u03ff\u0400-\u052f]"  # compiled when a text first needs it, as most do not
_MIXED = rf"[a-z0-9]{_OTHER_SCRIPT}|{_OTHER_SCRIPT}[a-z0-9]"


def normalise(text: str) -> Normal:
    """The plain form of a text. Linear in its length; lone surrogates become spaces."""
    if text.isascii():
        return Normal(text, text.lower(), range(len(text) + 1))
    translated = text.translate(_QUOTES)
    if translated.isascii():
        return Normal(text, translated.lower(), range(len(text) + 1))
    letters: list[str] = []
    at: list[int] = []
    done = 0
    for match in re.finditer(r"[^\x00-\x7f]", translated):
        offset = match.start()
        plain = _plain(match.group())
        letters += translated[done:offset].lower(), plain
        at += range(done, offset)
        at += [offset] * len(plain)
        done = offset + 1
    letters.append(translated[done:].lower())
    at += range(done, len(text) + 1)
    plain = "".join(letters)
    # The mixture is looked for inside each word: one pattern for both would be quadratic on a long word.
    return Normal(text, re.sub(r"\w+", _as_latin, plain) if re.search(_OTHER_SCRIPT, plain) else plain, at)


@lru_cache(4096)
def _plain(char: str) -> str:
    import unicodedata  # a cold start with a plain text does without

    category = unicodedata.category(char)
    if category in {"Cf", "Mn", "Me"}:  # zero-width, joiners, direction marks, accents, selectors
        return ""
    if category in {"Cs", "Zs", "Zl", "Zp"}:
        return "\n" if category in {"Zl", "Zp"} else " "
    if category == "Nd":  # figures of any script
        return str(unicodedata.decimal(char))
    plain = unicodedata.normalize("NFKD", char).casefold()
    return "".join(c.lower() for c in plain if unicodedata.category(c) != "Mn")


def _as_latin(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(_LOOK_ALIKES) if re.search(_MIXED, word) else word
