"""Parts of a text that are not the author's own hard words: quoted, condemned, suffered, denied, reclaimed, told in a story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .page import Page
from .phrases import Cue

_WINDOW = 6
_LONGEST_QUOTE = 60
_PASSIVE = frozenset({"was", "been", "being", "got", "get", "gets", "getting", "be", "is", "were"})
_AUTHOR = frozenset({"i", "we", "ill", "lets", "id", "ive"})
_CRYING = frozenset({"cry", "cries", "crying", "shout", "play", "plays", "playing", "pull", "the"})

Apart = dict[str, list[tuple[int, int]]]
"""Stretches of words ``[first, last)`` by the kind of lowering, in order."""


def set_apart(page: Page) -> Apart:
    """Stretches of words ``[first, last)`` that make hard words smaller, by the kind of lowering, in order."""
    return _merged([*_condemned(page), *(("quoted", first, last) for first, last in _quoted(page)), *_lowered(page)])


def _lowered(page: Page) -> Iterator[tuple[str, int, int]]:
    for concept, (kind, stretch) in _STRETCHES.items():
        if concept in page.cues:
            yield from [(kind, *stretch(page, cue)) for cue in page.cues[concept]]


def _condemned(page: Page) -> Iterator[tuple[str, int, int]]:
    """Hard words suffered or spoken against; not the author's own calling of names or crying of racism."""
    for cue in page.found("condemn.suffered"):
        if page.words[cue.first] in _PASSIVE or page.words[cue.first - 1 if cue.first else 0] not in _AUTHOR:
            yield "condemned", *_sentence(page, cue)
    for cue in page.found("condemn.word"):
        if page.words[cue.first - 1 if cue.first else 0] not in _CRYING:
            yield "denounced", *_with_quotations(page, cue)


def _sentence(page: Page, cue: Cue) -> tuple[int, int]:
    return page.begins[cue.first], page.ends[cue.first]


def _itself(page: Page, cue: Cue) -> tuple[int, int]:
    return cue.first, cue.last


def _what_follows(page: Page, cue: Cue) -> tuple[int, int]:
    return cue.first, min(cue.last + _WINDOW + 2, page.ends[cue.first])


def _quoted(page: Page) -> Iterator[tuple[int, int]]:
    """What stands between quotation marks, where there is more than one mark of a kind."""
    if page.has("endorse.word") and not page.has("endorse.denied"):
        return
    for mark in ("'", '"'):
        at = page.at.get(mark, [])
        yield from ((first, last) for first, last in zip(at[::2], at[1::2], strict=False) if last - first <= _LONGEST_QUOTE)


def _neighbours(page: Page, cue: Cue) -> tuple[int, int]:
    """The sentence with the one before and the one after it."""
    begin, end = _sentence(page, cue)
    return page.begins[begin - 1] if begin else 0, page.ends[end] if end < len(page.words) else end


def _with_quotations(page: Page, cue: Cue) -> tuple[int, int]:
    """The sentence of the cue, and its neighbours where words are quoted."""
    begin, end = _sentence(page, cue)
    first, last = _neighbours(page, cue)
    quotes = {'"', "'"}
    before = quotes & set(page.words[max(first, begin - _LONGEST_QUOTE) : begin])
    after = quotes & set(page.words[end : min(last, end + _LONGEST_QUOTE)])
    return (first if before else begin), (last if after else end)


_STRETCHES: dict[str, tuple[str, Callable[[Page, Cue], tuple[int, int]]]] = {
    "condemn.denounce": ("condemned", _with_quotations),
    "deny.word": ("negated", _what_follows),
    "own.identity": ("reclaimed", _sentence),
    "idiom.word": ("idiom", _itself),
    "sport.match": ("sport", _neighbours),
    "quote.speaker": ("quoted", _sentence),
    "fiction.told": ("story", _neighbours),
    "fiction.word": ("fiction", _neighbours),
    "sport.word": ("fiction", _neighbours),
}
"""How far each lowering phrase reaches, and what it makes of the words there."""


def _merged(stretches: Iterable[tuple[str, int, int]]) -> Apart:
    """Stretches by their kind, in order, overlapping ones made one."""
    merged: Apart = {}
    for kind, first, last in sorted(stretches):
        of_kind = merged.setdefault(kind, [])
        if of_kind and first <= of_kind[-1][1]:
            of_kind[-1] = of_kind[-1][0], max(last, of_kind[-1][1])
        else:
            of_kind.append((first, last))
    return merged
