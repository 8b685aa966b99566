"""Dates of birth: a whole date, with its year, beside a word of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet
from .whose import whose, words_of_span

AFTER = ("people",)

_BEFORE, _AFTER = 6, 4
"""How many words may stand between a word of birth and its date."""


@cache
def _date() -> re.Pattern[str]:
    month = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
    gap = r"[\s,.'/\-]{0,3}\s*+"
    year = r"(?:(?:19|20)\d\d|'?\d\d)(?![\d:]|\s?[ap]m\b)"
    day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<![\w/.£$€-])(?:{day}{gap}(?:of{gap})?{month}{gap}{year}|{month}{gap}{day}{gap}(?:19|20)\d\d"
        rf"|{day}\s?[/.\-\\\s]\s*+(?:1[0-2]|0?[1-9])\s?[/.\-\\\s]\s*+{year}|(?:19|20)\d\d[/.\-](?:1[0-2]|0[1-9])[/.\-](?:3[01]|[12]\d|0[1-9])"
        rf"|(?:3[01]|[12]\d|0[1-9])(?:1[0-2]|0[1-9])(?:(?:19|20)\d\d|\d\d))(?![\w/]|-\d)"
    )


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each date of birth where it stands; dates before 1900 are history."""
    page = sheet.page
    cues = [*page.found("birth.date", "birth.born"), *_spelt_out(page)]
    if not cues:
        return
    for match in _date().finditer(page.text.plain):
        first, last = words_of_span(page, *match.span())
        strict = bool(re.fullmatch(r"\d{6}|\d{8}", match.group()))
        near = [cue for cue in cues if _is_near(page, cue.first, cue.last, first, last) and (not strict or cue.concept == "birth.date")]
        if near and not _is_another_date(page, near[-1].last, first):
            yield sheet.at_plain("date_of_birth", *match.span(), "plain", "dates_of_birth", _about(sheet, first, last))


def _spelt_out(page: Page) -> Iterator[Cue]:
    """ "D.O.B.", whose full stops end sentences in the lexicon's eyes."""
    if "o.b" in page.text.plain or "o. b" in page.text.plain:
        for match in re.finditer(r"\bd\.\s?o\.\s?b\b", page.text.plain):
            yield Cue("birth.date", *words_of_span(page, *match.span()))


def _is_near(page: Page, first: int, last: int, start: int, end: int) -> bool:
    if last <= start:
        return start - last <= _BEFORE
    return 0 <= first - end <= _AFTER and page.begins[first] <= start


def _is_another_date(page: Page, after: int, before: int) -> bool:
    """Born, then moved, married or died on a date: that is not the date of birth."""
    return any(after <= cue.first < before for cue in page.found("birth.not"))


def _about(sheet: Sheet, first: int, last: int) -> str:
    about = whose(sheet, first, last)
    return "" if about == "public_line" else about
