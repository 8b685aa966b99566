"""Lists of names, and of the ordinary words that are no names, out of `lexicon/lists/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of the list `lexicon/lists/<name>.txt`, in their plain form; `#` starts a comment line."""
    text = (Path(__file__).parent / "lexicon" / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    if "#" in text:
        text = "\n".join(line for line in text.splitlines() if line[:1] != "#")
    return frozenset(text.split())


def is_given(word: str) -> bool:
    """Whether it is a given name that is no ordinary word."""
    return word in given_names()


@cache
def given_names() -> frozenset[str]:
    """Given names that are no ordinary words."""
    return words_of("given") - words_of("also_words")


def may_be_surname(word: str) -> bool:
    """Whether the word may stand as a surname: letters only, two at least, and no ordinary word."""
    return len(word) > 1 and word.isalpha() and word not in words_of("ordinary")
