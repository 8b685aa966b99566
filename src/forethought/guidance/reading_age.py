"""How old a reader must be: the Flesch-Kincaid grade of a text.

J. P. Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, Research
Branch Report 8-75 (1975). A school grade and five is the age in years; grade 6.5 is eleven years old.

Syllables are counted by spelling: a run of vowels is one; a final silent *e*, *es* or *ed* is none; a
word has at least one. An acronym is said letter by letter; a number counts as one.
"""

from __future__ import annotations

import re
from functools import cache


def grade(text: str) -> float:
    """The grade of a text: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    words = _patterns()[0].findall(text)
    if not words:
        return 0.0
    sentences = len([part for part in _patterns()[1].split(text) if part.strip()])
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """How many syllables a word has, by its spelling."""
    if word.isupper() and len(word) > 1:
        return len(word)
    runs = len(_patterns()[2].findall(word.lower()))
    return max(1, runs - (_patterns()[3].search(word.lower()) is not None))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    word, stop = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d+"), re.compile(r"[.!?:]+(?=\s|$)")
    silent = re.compile(r"([^aeiouytdl]ed|[aeiouy]led|[^aeiouysxzgc]es(?<!shes)(?<!ches)|[^aeiouyl]e|[aeiouy]le)$")
    return word, stop, re.compile(r"[aeiouy]+"), silent
