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
from .whose import Owners, near, words_of_span

AFTER = ("people", "names")

_NOT_LETTERS = frozenset(
    "am pm st nd rd th k m km kg g cm mm ml mph yrs yr hrs hr min mins sec x p px gb mb tv bbc itv bst gmt kw cc bhp".split()
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
def _cued_only() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@#/£.-])(?:[a-z]\s*+[1-9]\d{0,2}\s*+[a-z]{3}|[a-z]{3}\s*+[1-9]\d{0,2}\s*+[a-z]|[a-z]{1,3}\s*+[1-9]\d{0,3}|[1-9]\d{0,3}\s*+[a-z]{1,3})(?![\w@/-]|\.\w)"
    )


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each mark where it stands."""
    page = sheet.page
    if not page.figures or (page.figures == 1 and not page.has("vehicle.car", "vehicle.plate")):
        return  # a mark with a single figure needs a cue
    spans = [match.span() for match in _by_shape().finditer(page.text.plain) if _is_mark(page, match)]
    if page.has("vehicle.car", "vehicle.plate"):
        found = _northern_ireland().finditer(page.text.plain)
        spans += [m.span() for m in found if m.group()[:3] not in words_of("ordinary") and _near(page, m, "vehicle.car", 10)]
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


def _is_mark(page: Page, match: re.Match[str]) -> bool:
    """Without a cue the letters are no ordinary word, and an old mark has three figures: "m25 and" is a road."""
    if page.text.plain[max(match.start() - 2, 0) : match.start()].rstrip()[-1:] == "@":
        return False
    if _near(page, match, "vehicle.plate", 6):
        return True
    letters = re.findall(r"[a-z]+", match.group())
    ordinary = any(len(word) > 2 and word in words_of("ordinary") for word in letters)
    joined = not re.search(r"\s", match.group())
    car = _near(page, match, "vehicle.car", 10)
    if ordinary and not joined:
        return False
    if match["current"]:
        return joined or car or not any(word in words_of("given") for word in letters)
    return car or (not match["apart"] and len(re.findall(r"\d", match.group())) == 3)


def _near(page: Page, match: re.Match[str], concept: str, reach: int) -> bool:
    first, last = words_of_span(page, *match.span())
    return any(near(page, first, last, reach, reach, concept))


def _follows(page: Page, place: int, match: re.Match[str]) -> bool:
    """Close behind the cue, and its letters are no unit or ordinary word."""
    first, _ = words_of_span(page, *match.span())
    letters = re.findall(r"[a-z]+", match.group())
    return first - place <= 2 and (len(letters) > 1 or (letters[0] not in _NOT_LETTERS and letters[0] not in words_of("ordinary")))
