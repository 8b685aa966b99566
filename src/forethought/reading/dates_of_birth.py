"""Dates of birth: a whole date, with its year, beside a word of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .observation import Observation
from .page import Page
from .sheet import Sheet
from .spelt import Found, figured, finds
from .whose import Owners, near, words_of_span

AFTER = ("people", "names")

_BEFORE, _AFTER = 8, 4
"""How many words may stand between a word of birth and its date."""


@cache
def _date() -> re.Pattern[str]:
    month = (
        r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
        r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
    )
    gap = r"[\s,.'/\-]{0,3}\s*+"
    stroke = r"(?:\s*+[/.\-\\|_,]|\s)\s*+"
    year = r"(?:(?:19|20)\d\d|'?\d\d)(?![\d:]|\s?[ap]m\b)"
    ordinal = r"(?:twenty|thirty)[\s-]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|twentieth|thirtieth"
    below = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    day = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{ordinal}|{below})"
    return re.compile(
        rf"(?<![\w/.£$€-])(?:{day}{gap}(?:of{gap})?{month}{gap}{year}|{month}{gap}{day}{gap}(?:19|20)\d\d"
        rf"|{day}{stroke}(?:1[0-2]|0?[1-9]){stroke}{year}|(?:19|20)\d\d[/.\-](?:1[0-2]|0[1-9])[/.\-](?:3[01]|[12]\d|0[1-9])"
        rf"|(?:3[01]|[12]\d|0[1-9])(?:1[0-2]|0[1-9])(?:(?:19|20)\d\d|\d\d))(?![\w/]|-\d)"
    )


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each date of birth where it stands; dates before 1900 are history."""
    page = sheet.page
    spelt = {last for _, last in _spelt_out(page)}
    if not (spelt or page.has("birth.date", "birth.born")):
        return
    owners = Owners(sheet)
    ends = -1
    for found in finds(_date(), figured(page.text.plain), sheet.spelt):
        if found.start >= ends and _is_of_birth(page, found, spelt):
            ends = found.end
            yield sheet.at_plain("date_of_birth", found.start, found.end, "plain", "dates_of_birth", owners.of(found.start, found.end))


def _is_of_birth(page: Page, found: Found, spelt: set[int]) -> bool:
    """A word of birth stands near; born, then moved, married or died on a date is another date. Six bare figures need "dob"."""
    first, last = words_of_span(page, found.start, found.end)
    if any(first - place in spelt for place in range(_BEFORE)):
        return True
    concepts = ("birth.date",) if found.text.isdecimal() else ("birth.date", "birth.born")
    cues = [c for c in near(page, first, last, _BEFORE, _AFTER, *concepts) if c.last <= first or page.begins[c.first] <= first]
    after = max((cue.last for cue in cues if cue.last <= first), default=first)
    return bool(cues) and not any(cue.first >= after for cue in near(page, first, first, _BEFORE, -1, "birth.not"))


def _spelt_out(page: Page) -> Iterator[tuple[int, int]]:
    """ "D.O.B." and "b.", whose full stops end sentences in the lexicon's eyes."""
    if "b." in page.text.plain or "o.b" in page.text.plain or "o. b" in page.text.plain:
        for match in re.finditer(r"\bd\.\s?o\.\s?b\b|(?<![\w.])b\.(?=\s?\d{1,4}(?:[/.-]\d|(?:st|nd|rd|th)?\s[a-z]{3}))", page.text.plain):
            yield words_of_span(page, *match.span())
