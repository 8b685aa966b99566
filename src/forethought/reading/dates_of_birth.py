"""Dates of birth: a whole date, with its year, beside a word of birth, the age somebody turned on it, or in a record beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .gazetteer import may_be_surname, words_of
from .observation import Observation
from .page import Page
from .sheet import Sheet
from .spelt import Found, figured, finds
from .whose import Owners, near, words_of_span

AFTER = ("people", "names")

_BEFORE, _AFTER = 8, 4
"""How many words may stand between a word of birth and its date."""
_WHOLE = 6
"""Figures of a whole date with its year: fewer are none."""
_LONG_AGO = 2012
"""A date before this year right behind a name is hardly that of a letter or a meeting."""
_OF_LATE = (2010, 2040)
"""The years in which somebody is as old as they are said to be, for what is written now."""
_LOOK = 40
"""Characters before a date in which an age stands that is said of it."""
_WHO = frozenset(
    (
        "he she i they who we has have just only ill hell shell theyll hes shes theyd hed shed mum mam dad nan gran grandad nana son "
        "daughter twins baby boy girl brother sister husband wife kid kids youngest eldest oldest cousin auntie uncle niece nephew "
        "grandson granddaughter"
    ).split()
)
"""Words before "turned" and the like that stand for somebody."""
_BESIDE_NAME = 4
"""How many words may stand between a name and the date behind it, stops among them."""


_MONTH = (
    r"(?:jan(?:uary|ruary)?|feb(?:r?uary|urary)?|mar(?:ch|hc)?|apr(?:il|li)?|may|june?|july?|aug(?:ust|sut)?|set?p(?:t|tember|tmeber)?|sept(?:ember)?"
    r"|oct(?:ober|ocber)?|nov(?:ember|emeber)?|dec(?:ember|emeber)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd"
    r"|rhagfyr)"
)
"""In English, as it is often mistyped too, and in Welsh."""
_BELOW = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_TEENS = r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
_ABOVE = r"(?:twenty|thirty)[\s-]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"


@cache
def _date() -> re.Pattern[str]:
    gap = r"[\s,.'/\-]{0,3}\s*+"
    stroke = r"(?:\s*+[/.\-\\|_,:]|\s)\s*+"
    year = r"(?:(?:19|20)\d\d|'?\d\d)(?![\d:]|\s?[ap]m\b)"
    day = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{_ABOVE}|{_BELOW}|{_TEENS})"
    number = r"(?:1[0-2]|0?[1-9])"
    numbered = rf"of{gap}(?:the{gap})?(?:{number}(?:st|nd|rd|th)?|{_BELOW})"
    return re.compile(
        rf"(?:(?<=dob)|(?<=b\.)|(?<![\w/.£$€-]))(?:{day}{gap}(?:(?:day{gap})?of{gap})?{_MONTH}{gap}(?:in{gap})?{year}|{_MONTH}{gap}{day}(?:{gap}(?:19|20)\d\d|[\s,.'/\-]{{1,3}}{year})"
        rf"|{day}{gap}{numbered}{gap}{year}|{day}{stroke}{number}{stroke}{year}|{number}{stroke}{day}{stroke}(?:19|20)\d\d"
        r"|(?:19|20)\d\d[/.\-](?:1[0-2]|0[1-9])[/.\-](?:3[01]|[12]\d|0[1-9])"
        r"|(?:3[01]|[12]\d|0[1-9])(?:1[0-2]|0[1-9])(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9]))(?![\w/]|-\d)"
    )


@cache
def _years() -> re.Pattern[str]:
    """An age beside a date: "82 yrs", "age 82", "(82)" is none."""
    return re.compile(r"(?:aged?[\s:](?P<aged>\d{1,3})(?!\d)|(?<!\d)(?P<old>\d{1,3})[\s-]?(?:years?|yrs?|y/?o)\b(?:[\s-]old)?)")


@cache
def _age() -> re.Pattern[str]:
    """ "Turned 9 on", "was 40 on", "age 7,": the date that follows is a birthday."""
    day = r"(?:the\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s)?"
    turned = rf"(?P<turned>turn(?:s|ed|ing)?|was|is|be|hit|reach(?:ed|es)|became)\s\d{{1,3}}(?:\s(?:years?|yrs?)(?:\sold)?)?,?\son\s{day}"
    turned += rf"|(?:s?he|i|who)['’]?[sm]\s\d{{1,3}}\son\s{day}"
    return re.compile(rf"(?<!\w)(?:{turned}|aged?[\s:]\d{{1,3}}[\s,;:(/-]{{1,3}})\Z")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each date of birth where it stands; dates before 1900 are history."""
    page = sheet.page
    spelt = {last for _, last in _spelt_out(page)}
    told = page.has("birth.date", "birth.born", "birth.age", "birth.record") or page.figures >= _WHOLE
    if not (spelt or told):
        return
    owners = Owners(sheet)
    ends, names = -1, frozenset(seen.end for seen in sheet.seen if seen.kind == "person_name")
    for found in finds(_date(), figured(page.text.plain), sheet.spelt):
        if found.start >= ends and (_is_of_birth(page, found, spelt) or _is_told(page, found, names)):
            ends = found.end
            yield sheet.at_plain("date_of_birth", found.start, found.end, "plain", "dates_of_birth", owners.of(found.start, found.end))


def _is_of_birth(page: Page, found: Found, spelt: set[int]) -> bool:
    """A word of birth stands near; born, then moved, married or died on a date is another date. Six bare figures need "dob"."""
    first, last = words_of_span(page, found.start, found.end)
    if any(first - place in spelt for place in range(_BEFORE)):
        return True
    concepts = ("birth.date",) if found.text.isdecimal() else ("birth.date", "birth.born")
    cues = [c for c in near(page, first, last, _BEFORE, _AFTER, *concepts) if c.last <= first or page.begins[c.first] <= first]
    after = max((cue.last for cue in cues if cue.last <= first), default=first - 2)
    return bool(cues) and not any(cue.first >= after for cue in near(page, first, first, _BEFORE, -1, "birth.not"))


def _is_told(page: Page, found: Found, names: frozenset[int]) -> bool:
    """An age or a name stands right beside it. Bare figures are never told so."""
    if found.text.isdecimal():
        return False
    if page.has("birth.age") and _has_age(page, found):
        return True
    first, last = words_of_span(page, found.start, found.end)
    if any(near(page, first, last, _BEFORE, _AFTER, "birth.record")):
        return any(word in words_of("given") or may_be_surname(word) for word in page.words[max(first - _BESIDE_NAME, 0) : first])
    year = int(found.text[-4:]) if found.text[-4:].isdecimal() else 0
    return bool(year) and (_fits_age(page, found, year) or (year < _LONG_AGO and _is_beside_name(page, found, names)))


def _fits_age(page: Page, found: Found, year: int) -> bool:
    """ "14/3/1941, 82 yrs": the age is one that somebody born then has or had of late."""
    beside = page.text.plain[max(found.start - 20, 0) : found.start] + "|" + page.text.plain[found.end : found.end + 20]
    ages = (int(said["aged"] or said["old"]) for said in _years().finditer(beside))
    return any(_OF_LATE[0] <= year + age <= _OF_LATE[1] for age in ages)


def _is_beside_name(page: Page, found: Found, names: frozenset[int]) -> bool:
    """ "Mary Finch, 14/03/1984": in figures, and with nothing but a comma or a bracket between."""
    if any(char.isalpha() for char in found.text):
        return False
    start = page.text.span(found.start, found.end)[0]
    return not names.isdisjoint(range(start - 3, start))


def _has_age(page: Page, found: Found) -> bool:
    """An age right before it, of somebody: bakeries turn fifty too."""
    begin = max(found.start - _LOOK, 0)
    said = _age().search(page.text.plain[begin : found.start])
    if not said or not said["turned"]:
        return said is not None
    verb = words_of_span(page, begin + said.start(), begin + said.end())[0]
    who = page.words[verb - 1] if verb else ""
    return not who.isalpha() or who in _WHO or who in words_of("given") or may_be_surname(who)


def _spelt_out(page: Page) -> Iterator[tuple[int, int]]:
    """ "D.O.B." and "b.", whose full stops end sentences in the lexicon's eyes."""
    plain = page.text.plain
    if "b." in plain or "o.b" in plain or "o. b" in plain or "dob" in plain or "of.b" in plain:
        for match in re.finditer(
            r"\bd\.\s?(?:o|of)\.\s?b\b|\bdob(?=\d)|(?<![\w.])b\.(?=\s?\d{1,4}(?:[/.-]\d|(?:st|nd|rd|th)?\s[a-z]{3}))", plain
        ):
            yield words_of_span(page, *match.span())
