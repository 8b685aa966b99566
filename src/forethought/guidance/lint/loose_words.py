"""A rule in words that each reader draws elsewhere: reasonable, appropriate, vulnerable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from forethought.guidance.clause import Strength
from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each loose word of a rule's own wording that the glossary does not explain (or does not even list)."""
    for clause in edition.clauses:
        if clause.strength == Strength.STATES:
            continue
        for word in dict.fromkeys(_pattern().findall(clause.says.lower())):
            if not _is_in_glossary(word, edition):
                yield Remark(
                    clause.id,
                    _("“{word}” can mean much or little.").format(word=word),
                    _("Each reader draws the line somewhere else."),
                    _("Explain it in the glossary, or say what to do in plain words."),
                    key="says",
                )


def _is_in_glossary(word: str, edition: Edition) -> bool:
    return any(word in {term.term.lower(), *map(str.lower, term.also)} for term in edition.glossary.values())


@cache
def _pattern() -> re.Pattern[str]:
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    words = sorted((line for line in lines if line and line[0] != "#"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
