"""Speaking as the Council, or so that it may be taken for the Council; speaking of it is neither."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .observation import Observation
from .page import Page, split
from .phrases import Cue
from .sheet import Sheet

_SPOKEN = frozenset({"well", "were"})
"""Plain forms of *we'll* and *we're*, which are words of their own as well."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """Plain where the words are given as the Council's; possible where a promise or an account may be taken so."""
    page = sheet.page
    outright = [cue for cue in page.found("voice.outright") if not _is_disowned(sheet, cue)]
    outright += [*page.found("voice.we_are"), *_in_its_name(sheet)]
    outright += [cue for cue in page.found("voice.here") if cue.first == page.begins[cue.first]]
    yield from (sheet.at_cue("voice", cue, "plain", "voice", "council") for cue in outright)
    yield from _named_like_the_council(sheet)
    if page.has("voice.self", "voice.shared") or sheet.draft.role.standing == "elected_member":
        return
    promised = [*_in_one_sentence(page, "voice.future", "voice.matter"), *_in_one_sentence(page, "voice.decision", "voice.service")]
    promised += _said_twice(page)
    for cue in (*page.found("voice.promise", "voice.account"), *promised):
        if _is_we(sheet, cue):
            yield sheet.at_cue("voice", cue, "possible", "voice", "council")


def _in_its_name(sheet: Sheet) -> list[Cue]:
    """A word of speaking for it in one sentence with the Council, where the Council is neither pointed to nor judged."""
    page = sheet.page
    if page.has("voice.self", "voice.shared", "voice.critic"):
        return []
    named = {page.begins[cue.first] for cue in page.found("voice.org")} | _sentences_naming(sheet)
    return [cue for cue in page.found("voice.speech") if page.begins[cue.first] in named]


def _sentences_naming(sheet: Sheet) -> set[int]:
    """The sentences with one of the Council's names as given."""
    page = sheet.page
    names = [split(name.lower()) for name in sheet.draft.council]
    return {
        page.begins[place]
        for words in names
        if words
        for place in page.at.get(words[0], ())
        if page.words[place : place + len(words)] == words
    }


def _in_one_sentence(page: Page, concept: str, other: str) -> list[Cue]:
    """The cues of a concept whose sentence holds another."""
    sentences = {page.begins[cue.first] for cue in page.found(other)}
    return [cue for cue in page.found(concept) if page.begins[cue.first] in sentences]


def _said_twice(page: Page) -> list[Cue]:
    """Promises or decisions of which one sentence holds two, apart ("the decision's final, it's a no from us")."""
    cues = sorted(page.found("voice.future", "voice.decision"), key=lambda cue: cue.first)
    return [cue for before, cue in pairwise(cues) if before.last <= cue.first < page.ends[before.first]]


def _is_disowned(sheet: Sheet, cue: Cue) -> bool:
    """Whether the words just before say that it is not so (*not* speaking for the Council)."""
    before = sheet.page.words[max(0, cue.first - 4) : cue.first]
    return not {"not", "dont", "never", "isnt", "arent", "cant", "wont", "if", "how", "what", "when"}.isdisjoint(before)


def _is_we(sheet: Sheet, cue: Cue) -> bool:
    page = sheet.page
    word = page.words[cue.first]
    if word not in _SPOKEN:
        return True
    written = page.text.plain[page.starts[cue.first] : page.stops[cue.first]]
    return "'" in written or cue.first == page.begins[cue.first]


def _named_like_the_council(sheet: Sheet) -> Iterator[Observation]:
    """An account of the author's that carries the Council's name."""
    page = sheet.page
    if sheet.draft.kind == "profile":
        yield from (sheet.at_cue("voice", cue, "plain", "voice", "council") for cue in page.found("voice.named"))
    if "@" not in page.at or not (sheet.draft.kind == "profile" or page.has("voice.mine")):
        return
    names = tuple("".join(c for c in name.lower() if c.isalnum()) for name in sheet.draft.council)
    for place in page.at["@"]:
        after = page.words[place + 1] if place + 1 < len(page.words) else ""
        if after and ("council" in after or after.startswith(tuple(filter(None, names)) or "\0")):
            yield sheet.at_words("voice", place, place + 2, "plain", "voice", "council")
