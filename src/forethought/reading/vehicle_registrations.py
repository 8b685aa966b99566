"""Vehicle registrations in every style that DVLA issues or issued (INF104).

The current and the old styles with a year letter are known by their shape; dateless and Northern Ireland
marks (three letters with an I or a Z) only by a word such as "reg" or "number plate".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .gazetteer import words_of
from .observation import Observation
from .page import Page
from .sheet import Sheet
from .spelt import Found, as_figures, finds
from .whose import Owners, near, words_of_span

AFTER = ("people", "names")

_ROADS = frozenset("abm")
"""With these letters roads are numbered."""
_AS_LETTERS = str.maketrans("015", "ols")

_NOT_LETTERS = frozenset(
    "am pm st nd rd th k m km kg g cm mm ml mph yrs yr hrs hr min mins sec x p px gb mb tv bbc itv bst gmt kw cc bhp bmw gti amg suv "
    "mot mpg abs cvv vat nhs gbp usd vw kia led dvd bus atm gps psi rpm cbt ulez reg plate car van mini taxi the".split()
)


@cache
def _by_shape() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@#/£.-])(?:(?P<current>[a-hj-y][a-hj-pr-z](?:0[2-9]|[12]\d|5[1-9]|[67]\d)(?:\s*+|-)[a-hj-pr-z]{3})"
        r"|(?P<prefix>[a-hj-npq-tv-y][1-9]\d{0,2}\s*+[a-hj-pr-z]{3})|(?P<suffix>[a-hj-pr-z]{3}\s*+[1-9]\d{0,2}[a-hj-npr-tv-y])"
        r"|(?P<apart>[a-hj-y][a-hj-pr-z]\s++(?:0[2-9]|[12]\d|5[1-9]|[67]\d)\s*+[a-hj-pr-z]{3}))(?![\w@/-]|\.\w)"
    )


@cache
def _northern_ireland() -> re.Pattern[str]:
    return re.compile(r"(?<![\w@#/£.-])(?=[a-z]{0,2}[iz])[a-z]{3}\s*+[1-9]\d{0,3}(?![\w@/-]|\.\w)")


@cache
def _dateless() -> re.Pattern[str]:
    """Three letters and three figures, the fullest of the marks from before 1963."""
    return re.compile(r"(?<![\w@#/£.-])[a-hj-pr-z]{3}\s*+[1-9]\d\d(?![\w@/-]|\.\w)")


@cache
def _diplomatic() -> re.Pattern[str]:
    return re.compile(r"(?<![\w@#/£.-])[1-9]\d\d\s*+[dx]\s*+\d{3}(?![\w@/-]|\.\w)")


@cache
def _like_current() -> re.Pattern[str]:
    """The current style with letters for figures, or figures for letters."""
    return re.compile(r"(?<![\w@#/£.-])[a-hj-y][a-hj-pr-z][\doilsz]{2}\s*+[015a-hj-pr-z]{3}(?![\w@/-]|\.\w)")


@cache
def _cued_only() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@#/£.-])(?:[a-z]\s*+[1-9]\d{0,2}\s*+[a-z]{3}|[a-z]{3}\s*+[1-9]\d{0,2}\s*+[a-z]|[a-z]{1,3}\s*+[1-9]\d{0,3}|[1-9]\d{0,3}\s*+[a-z]{1,3}|0\d{4})(?![\w@/-]|\.\w)"
    )


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each mark where it stands."""
    page = sheet.page
    if not (page.figures or sheet.spelt) or (page.figures == 1 and not page.has("vehicle.car", "vehicle.plate")):
        return  # a mark with a single figure needs a cue
    spans = [(found.start, found.end) for found in finds(_by_shape(), page.text.plain, sheet.spelt) if _is_mark(page, found)]
    if page.has("vehicle.car", "vehicle.plate"):
        spans += [(found.start, found.end) for found in _near_a_car(sheet)]
    for cue in page.found("vehicle.plate"):
        start = page.stops[cue.last - 1]
        match = _cued_only().search(page.text.plain, start, start + 40)
        if match and _follows(page, cue.last, match):
            spans.append(match.span())
    owners = Owners(sheet)
    last_end = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last_end:
            last_end = end
            yield sheet.at_plain("vehicle_registration", start, end, "plain", "vehicle_registrations", owners.of(start, end))


def _near_a_car(sheet: Sheet) -> Iterator[Found]:
    """Northern Ireland marks, diplomatic ones, and marks with letters for figures, where a car or a plate is spoken of."""
    page, plain, spelt = sheet.page, sheet.page.text.plain, sheet.spelt
    for found in (*finds(_northern_ireland(), plain, spelt), *finds(_dateless(), plain, spelt)):
        told = found.text[:3] in _NOT_LETTERS or found.text[:3] in words_of("ordinary") or _near(page, found, "number.not_phone", 6)
        if not told and _near(page, found, "vehicle.car", 10):
            yield found
    for found in finds(_diplomatic(), plain, spelt):
        if _near(page, found, "vehicle.car", 10) or _near(page, found, "vehicle.plate", 6):
            yield found
    for found in finds(_like_current(), plain, spelt):
        mark = re.sub(r"[\s-]", "", found.text)
        mark = mark[:2] + as_figures(mark[2:4]) + mark[4:].translate(_AS_LETTERS)
        if re.search(r"\d", found.text) and _by_shape().fullmatch(mark) and _near(page, found, "vehicle.plate", 6):
            yield found


def _is_mark(page: Page, found: Found) -> bool:
    """Without a cue the letters are no ordinary word, and an old mark has three figures: "m25 and" is a road."""
    text, match = found.text, found.match
    if page.text.plain[max(found.start - 2, 0) : found.start].rstrip()[-1:] == "@":
        return False
    if _near(page, found, "vehicle.plate", 6):
        return True
    letters = re.findall(r"[a-z]+", text)
    ordinary = any(len(word) > 2 and word in words_of("ordinary") for word in letters)
    joined = not re.search(r"\s", text)
    car = _near(page, found, "vehicle.car", 10)
    if ordinary and not joined:
        return car and bool(match["prefix"]) and text[0] not in _ROADS and len(re.findall(r"\d", text)) == 3
    if match["current"]:
        return joined or car or not any(word in words_of("given") for word in letters)
    return car or (not match["apart"] and len(re.findall(r"\d", text)) == 3)


def _near(page: Page, found: Found, concept: str, reach: int) -> bool:
    first, last = words_of_span(page, found.start, found.end)
    return any(near(page, first, last, reach, reach, concept))


def _follows(page: Page, place: int, match: re.Match[str]) -> bool:
    """Close behind the cue, and its letters are no unit or ordinary word."""
    first, _ = words_of_span(page, *match.span())
    letters = re.findall(r"[a-z]+", match.group())
    return first - place <= 2 and (len(letters) != 1 or (letters[0] not in _NOT_LETTERS and letters[0] not in words_of("ordinary")))
