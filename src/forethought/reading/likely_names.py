"""Likely names beside those that the readers saw: for people who ask what is in a draft. No check looks at them (decision 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .gazetteer import words_of
from .kinds import DETAILS
from .name_model import is_here, model_scores
from .normal import Normal, normalise
from .observation import Observation
from .tagger import runs, scores, words_in

_HELD = frozenset(DETAILS) - {"person_name"} | {"unsafe_link"}
"""What a name inside is a part of."""


def with_likely_names(text: str, seen: Iterable[Observation]) -> Iterator[Observation]:
    """All that was seen, and the likely names of the text; one that overlaps a name already seen makes it longer at most."""
    seen = list(seen)
    plain = normalise(text)
    likely = [plain.span(*span) for span in _spans(plain)]
    for one in seen:
        if one.kind != "person_name" or one.place != "text":
            yield one
            continue
        touching = [span for span in likely if _meet(span, one)]
        likely = [span for span in likely if span not in touching]
        start, end = min([one.start, *(s for s, _ in touching)]), max([one.end, *(e for _, e in touching)])
        yield one._replace(start=start, end=end, text=text[start:end])
    held = [one for one in seen if one.kind in _HELD and one.place == "text"]
    for span in likely:
        if not any(_meet(span, one) for one in held):
            yield Observation("person_name", *span, text[slice(*span)], "possible", "likely_names")


def _spans(plain: Normal) -> Iterator[tuple[int, int]]:
    words, places = words_in(plain.plain)
    told = model_scores(words) if is_here() else []
    told += scores(words)[len(told) :] if len(told) < len(words) else ()
    for first, last in runs(words, told):
        if not all(_is_a_thing(word) for word in words[first:last]):
            yield places[first][0], places[last - 1][1]


def _is_a_thing(word: str) -> bool:
    """An ordinary word, a title or a number: no name of itself."""
    if word in words_of("given") or word in words_of("surnames"):
        return word in words_of("family_titles")
    return word in words_of("ordinary") or word in words_of("titles") or word in words_of("family_titles") or not word.lstrip("#").isalpha()


def _meet(span: tuple[int, int], one: Observation) -> bool:
    return span[0] < one.end and one.start < span[1]
