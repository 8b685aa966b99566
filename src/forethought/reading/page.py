"""A text laid out for readers: its plain form, words, sentences and the cues found in it."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import re
from collections.abc import Iterator
from functools import cached_property

from .normal import Normal, normalise
from .phrases import Cue, lexicon

_WORD = re.compile(r"\d+(?:[.,:]\d+)+|\w+(?:['*]+\w+)*|[^\w\s]|\n")
_FIGURE = re.compile(r"\d")
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen dozens".split()
)
MARKS = frozenset(",.'\"\n")
_STOPS = frozenset(".!?\n")


class Page:
    """A text as readers see it. What only some readers ask for is made when it is first asked for, and then kept.

    ``words[i]`` is a plain word, emoji or mark, with apostrophes dropped; ``begins[i]`` and ``ends[i]``
    are the index of the first word of its sentence and the index after the last, ``openings`` the first words of
    all sentences; ``at`` says where each word stands; ``cues`` holds what was found of each concept, and
    ``families`` the concepts found by what their names begin with.
    """

    def __init__(self, text: Normal, words: list[str], written: list[str]) -> None:
        self.text, self.words, self._written = text, words, written
        self.openings, self.begins, self.ends = _sentences(words)
        self.at: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            if word in self.at:
                self.at[word].append(place)
            else:
                self.at[word] = [place]
        self.cues = lexicon().found(words, self.ends) if words else {}
        self.families: dict[str, list[str]] = {}
        for concept in self.cues:
            self.families.setdefault(concept.partition(".")[0], []).append(concept)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in the plain text."""
        find, stop = self.text.plain.find, 0
        starts: list[int] = []
        for word in self._written:  # only spaces stand between words, so that a word is where it is next found
            start = find(word, stop)
            starts.append(start)
            stop = start + len(word)
        return starts

    @cached_property
    def stops(self) -> list[int]:
        """Where each word ends in the plain text."""
        return [start + len(word) for start, word in zip(self.starts, self._written, strict=True)]

    @cached_property
    def figures(self) -> int:
        """How many figures the text has."""
        return len(_FIGURE.findall(self.text.plain))

    @cached_property
    def telling(self) -> set[str]:
        """The words that may tell something, each once: no marks, and ``0`` for any number."""
        return {"0" if word in NUMBERS or word[0].isdigit() else word for word in self.at if word not in MARKS}

    @cached_property
    def numbers(self) -> set[str]:
        """The words that begin with a figure."""
        return {word for word in self.at if word[0].isdecimal()}

    def places(self, words: set[str] | frozenset[str]) -> list[int]:
        """Where any of these words stands, in order."""
        known = words.intersection(self.at)  # which looks at the words of the page, and not at a list of thousands
        return sorted([place for word in known for place in self.at[word]]) if known else []

    def found(self, *concepts: str) -> list[Cue]:
        """The cues of these concepts; a name ending in ``.`` means every concept below it."""
        if len(concepts) == 1 and concepts[0][-1] != ".":
            return self.cues.get(concepts[0], [])
        found: list[Cue] = []
        for concept in concepts:
            if concept[-1] == ".":
                for name in self._below(concept):
                    found += self.cues[name]
            elif concept in self.cues:
                found += self.cues[concept]
        return found

    def _below(self, prefix: str) -> list[str]:
        """The concepts found whose names begin with the prefix, which ends in a full stop."""
        family, _, more = prefix.partition(".")
        names = self.families.get(family, [])
        return [name for name in names if name.startswith(prefix)] if more else names

    def has(self, *concepts: str) -> bool:
        """Whether any of these concepts is found."""
        for concept in concepts:  # noqa: SIM110  # asked thirty times a draft: a generator costs three times as much
            if concept in self.cues if concept[-1] != "." else self._below(concept):
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
        return Page(Normal("", "", range(1)), [], [])
    normal = normalise(text)
    written = _WORD.findall(normal.plain)
    words = [word.replace("'", "") or word for word in written] if "'" in normal.plain else written
    return Page(normal, words, written)


def _sentences(words: list[str]) -> tuple[list[int], list[int], list[int]]:
    """Where the sentences begin, and for each word where its own begins and ends."""
    openings: list[int] = []
    begins: list[int] = []
    ends: list[int] = []
    begin = 0
    for end in [*[place for place, word in enumerate(words, 1) if word in _STOPS], len(words)]:
        if end > begin:
            openings.append(begin)
        begins += [begin] * (end - begin)
        ends += [end] * (end - begin)
        begin = end
    return openings, begins, ends
