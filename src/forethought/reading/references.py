"""References of cases: planning, court, tribunal, crime, complaint, housing and the like.

Planning references by the shape most planning authorities use; the Planning Inspectorate's and neutral
citations (Practice Direction of 11 January 2001) by theirs; all others by the word before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .observation import Observation
from .page import Page
from .sheet import Sheet
from .whose import Owners

AFTER = ("people", "names")

_LITTLE = frozenset({":", "#", "-", "is", "was", "=", "no", "number", "the", "."})


@cache
def _by_shape() -> re.Pattern[str]:
    planning = (
        r"(?:[a-z]{1,5}/)?(?:20)?\d\d/\d{3,6}/[a-z]{1,6}(?:/[a-z0-9]{1,6})?|[a-z]{1,5}/(?:[a-z]{1,5}/)?(?:20)?\d\d/\d{3,6}(?:/[a-z]{1,6})?"
    )
    appeal = r"app/[a-z]\d{4}/[a-z]/\d\d/\d{7}"
    courts = "ewhc|ewca|ewfc|uksc|ukut|ukftt|ukhl|ewcop|csoh|csih|nica|nikb"
    citation = rf"\[(?:19|20)\d\d\]\s*+(?:{courts})\s*+(?:civ|crim|b)?\s*+\d{{1,5}}(?:\s*+\([a-z]{{2,6}}\))?"
    court = r"[a-z]{2}\d\d[a-z]\d{5}|[a-z]\d\d[a-z]{2}\d{3}|[1-68]\d{6}/20\d\d"
    return re.compile(rf"(?<![\w/.@-])(?:{appeal}|{planning}|{citation}|{court})(?![\w/-])")


@cache
def _cued() -> re.Pattern[str]:
    """Letters and figures with dashes or strokes between; at least three figures in all."""
    return re.compile(r"(?=[a-z/\-]{0,12}\d)[a-z0-9]{1,14}(?:[/\-][a-z0-9]{1,14}){0,5}(?![\w@])")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each reference where it stands."""
    page = sheet.page
    if not page.figures:
        return
    spans = [match.span() for match in _by_shape().finditer(page.text.plain)] if re.search(r"\d[/a-z]|\[", page.text.plain) else []
    others = {cue.last for cue in page.found("case.not")}
    for cue in page.found("case.cue"):
        if cue.last not in others:
            spans += _behind(page, cue.last)
    last_end = -1
    owners = Owners(sheet)
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if start >= last_end:
            last_end = end
            yield sheet.at_plain("case_reference", start, end, "plain", "references", owners.of(start, end))


def _behind(page: Page, place: int) -> Iterator[tuple[int, int]]:
    """The reference right behind a cue, past its little words."""
    named = page.words[place - 1] in {"ref", "reference", "no", "number", "num", "id", "urn", "uprn", "cad", "upn", "utr", "arn"}
    while place < len(page.words) and page.words[place] in _LITTLE:
        named = named or page.words[place] in {"#", "no", "number", ":"}
        place += 1
    if place >= len(page.words):
        return
    match = _cued().match(page.text.plain, page.starts[place])
    if match and _is_reference(match.group(), named=named):
        yield match.span()


def _is_reference(text: str, *, named: bool) -> bool:
    """A year, a date, a sum or an age is none; without "no" or "ref" it needs letters or strokes besides figures."""
    figures = len(re.findall(r"\d", text))
    if figures < 3 or re.fullmatch(
        r"(?:19|20)\d\d|\d{1,2}[/\-]\d{1,2}(?:[/\-]\d{2,4})?|(?:20)?\d\d[/\-]\d\d|\d+(?:st|nd|rd|th|k|m|am|pm|x|p|s|mph)", text
    ):
        return False
    return figures > 3 if named else bool(re.search(r"[a-z]|/", text)) and figures > 3 and not re.search(r"^\d+[a-z]{3,}$", text)
