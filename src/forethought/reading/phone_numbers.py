"""Telephone numbers, written in any way, by Ofcom's National Telephone Numbering Plan.

Ofcom's numbers for drama (01632 960xxx, 07700 900xxx and the like) count as real ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .observation import Observation
from .page import Page
from .sheet import Sheet
from .spelt import Found, figured, finds
from .whose import Owners, near, word_at

AFTER = ("people", "names")

_LINES = frozenset({"line", "hotline", "phone", "tel", "mobile", "mob", "ring", "call"})
"""Right behind these stands a number to ring, of whatever it is the line."""


@cache
def _written() -> re.Pattern[str]:
    gap = r"[\s()\[\].\-_/]"
    return re.compile(
        rf"(?<![\w£$€#/=+])(?<!\d[.,\-])(?:\(?(?:\+{gap}*|00)44{gap}*(?:\(0\)|0(?={gap}*[1-9]))?(?:{gap}*+\d){{9,10}}+"
        rf"|44{gap}*+7(?:{gap}*+\d){{9}}+(?!{gap}*\d)|\+[1-9]\d{{0,2}}(?:{gap}*+\d){{7,11}}+|\(?0(?:{gap}*+\d){{7,10}}+)(?!\w)"
    )


@cache
def _plan() -> re.Pattern[str]:
    """National numbers, with their 0: area codes 01 and 02, 03, 055 and 056, mobiles and pagers, free and charged lines."""
    return re.compile(
        r"01[1-9]\d{8}|01[2-9]\d{7}|02[03489]\d{8}|03[0347]\d{8}|05[56]\d{8}|07\d{9}"
        r"|08(?:0[08]|4[345]|7[0-3])\d{7}|0[58]00\d{6}|08001111|08454647|09[018]\d{8}"
    )


@cache
def _short() -> re.Pattern[str]:
    """Numbers that take no more figures: Childline's, and NHS Direct's of old."""
    return re.compile(r"0800[\s().-]?1111\b|0845[\s().-]?46[\s().-]?47\b")


_FEWEST = 3
"""No number has fewer figures, even where every nought of it is written as an o."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each number where it stands; `about` is public_line for a number that is a body's or a helpline's."""
    page = sheet.page
    if page.figures < _FEWEST and not sheet.spelt:
        return
    owners = Owners(sheet)
    spelt = sheet.spelt and sheet.spelt._replace(plain=figured(sheet.spelt.plain))
    ends = -1
    for found in finds(_written(), figured(page.text.plain), spelt):
        for seen in _seen(sheet, owners, found) if found.start >= ends or found.end < ends else ():
            yield seen
            ends = found.end


def _seen(sheet: Sheet, owners: Owners, found: Found) -> Iterator[Observation]:
    text, start, end = found.text, found.start, found.end
    if text[0] == "(" and ")" not in text:
        text, start = text[1:], start + 1
    if short := _short().match(text):
        text, end = short.group(), start + short.end()
    digits = _national(text)
    if not digits or _is_another_number(sheet.page, start):
        return
    about = "public_line" if digits[:2] in {"03", "05", "08", "09"} else owners.of(start, end)
    yield sheet.at_plain("phone", start, end, "plain", "phone_numbers", about)


def _national(text: str) -> str:
    """The figures of a number as dialled in the United Kingdom (abroad: with its +), or "" where it is no number."""
    digits = re.sub(r"\D", "", text)
    if text.lstrip("(")[0] == "+" and digits[:2] != "44":
        return "+" + digits if 9 <= len(digits) <= 14 else ""
    if digits[:4] == "0044" or (digits[:2] == "44" and text.lstrip("(")[0] in "+4"):
        national = "0" + digits.removeprefix("00").removeprefix("44").removeprefix("0")
        return national if _plan().fullmatch(national) else ""
    return digits if _plan().fullmatch(digits) and _is_grouped_like_a_number(re.findall(r"\d+", text), text) else ""


def _is_grouped_like_a_number(groups: list[str], text: str) -> bool:
    """A code of three figures or more comes first; or all is spelt out figure by figure, or in pairs. Scores and dates are not."""
    if len(groups[0]) > 2:
        return len(groups) < 6
    if all(len(group) == 1 for group in groups):
        return len(set(re.findall(r"\D+", text))) < 2
    return groups[0] in {"07", "02"} and not re.search(r"\d[.\-/]\d", text)


def _is_another_number(page: Page, start: int) -> bool:
    """The number of an order, a parcel, a book: the words right before say so."""
    place = word_at(page, start)
    if place and page.words[place - 1] in _LINES:
        return False
    return any(near(page, place, place, 2, -1, "number.not_phone"))
