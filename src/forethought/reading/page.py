"""A text laid out for readers: its plain form, words, sentences and the cues found in it."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import re
from collections.abc import Iterator
from typing import NamedTuple

from .normal import Normal, normalise
from .phrases import Cue, lexicon

_WORD = re.compile(r"\d+(?:[.,:]\d+)+|\w+(?:['*]+\w+)*|[^\w\s]|\n")
_FIGURE = re.compile(r"\d")
_STOPS = frozenset(".!?\n")


class Page(NamedTuple):
    """A text as readers see it.

    ``words[i]`` is a plain word, emoji or mark, with apostrophes dropped; ``starts`` and ``stops``
    are its offsets in the plain text; ``begins[i]`` and ``ends[i]`` are the index of the first word
    of its sentence and the index after the last; ``figures`` counts its figures.
    """

    text: Normal
    words: list[str]
    starts: list[int]
    stops: list[int]
    begins: list[int]
    ends: list[int]
    cues: dict[str, list[Cue]]
    figures: int

    def found(self, *concepts: str) -> list[Cue]:
        """The cues of these concepts; a name ending in ``.`` means every concept below it."""
        if len(concepts) == 1 and concepts[0][-1] != ".":
            return self.cues.get(concepts[0], [])
        found: list[Cue] = []
        for concept in concepts:
            if concept[-1] == ".":
                found += [cue for name, cues in self.cues.items() if name.startswith(concept) for cue in cues]
            else:
                found += self.cues.get(concept, ())
        return found

    def has(self, *concepts: str) -> bool:
        """Whether any of these concepts is found."""
        for concept in concepts:  # noqa: SIM110  # asked thirty times a draft: a generator costs three times as much
            if concept in self.cues if concept[-1] != "." else self.found(concept):
                return True
        return False

    def beside(self, cue: Cue, *concepts: str, before: int = 99, after: int = 99) -> Iterator[Cue]:
        """Cues of these concepts in the same sentence, at most so many words before or after."""
        for other in self.found(*concepts):
            if other.last <= cue.first:
                if cue.first - other.last <= before and self.ends[other.first] > cue.first:
                    yield other
            elif other.first - cue.last <= after and self.ends[cue.first] > other.first:
                yield other

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Where the words ``[first, last)`` stand in the text as given."""
        return self.text.span(self.starts[first], self.stops[last - 1])


def split(plain: str) -> list[str]:
    """The words of a plain text, without their places."""
    return [match.group().replace("'", "") or "'" for match in _WORD.finditer(plain)]


def lay_out(text: str) -> Page:
    """The page of a text. Linear in its length."""
    if not text:  # most drafts come with no picture
        return Page(Normal("", "", range(1)), [], [], [], [], [], {}, 0)
    normal = normalise(text)
    words = _WORD.findall(normal.plain)
    starts: list[int] = []
    stops: list[int] = []
    find, stop = normal.plain.find, 0
    for word in words:  # only spaces stand between words, so that a word is where it is next found
        start = find(word, stop)
        stop = start + len(word)
        starts.append(start)
        stops.append(stop)
    if "'" in normal.plain:
        words = [word.replace("'", "") or word for word in words]
    begins, ends = _sentences(words)
    cues: dict[str, list[Cue]] = {}
    for cue in lexicon().find(words, ends):
        cues.setdefault(cue.concept, []).append(cue)
    return Page(normal, words, starts, stops, begins, ends, cues, len(_FIGURE.findall(normal.plain)))


def _sentences(words: list[str]) -> tuple[list[int], list[int]]:
    """Where the sentence of each word begins and ends."""
    begins: list[int] = []
    ends: list[int] = []
    begin = 0
    for end in [*(place for place, word in enumerate(words, 1) if word in _STOPS), len(words)]:
        begins += [begin] * (end - begin)
        ends += [end] * (end - begin)
        begin = end
    return begins, ends
