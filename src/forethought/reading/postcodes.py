"""Postcodes, by the shapes and areas of Royal Mail's Postcode Address File (BS 7666, Cabinet Office guidance).

A bare outward code ("E10", "M25") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .gazetteer import words_of
from .observation import Observation
from .page import Page
from .sheet import Sheet
from .whose import PLACES, whose, words_of_span

AFTER = ("people",)

@cache
def _postcode() -> re.Pattern[str]:
    areas = (
        "a[bl]|b[abdhlnrst]?|c[abfhmortvw]|d[adeghlnty]|e[chnx]?|f[ky]|g[luy]?|h[adgprsux]|i[gmpv]|je|k[atwy]|l[adelnsu]?|m[ekl]?"
        "|n[egnprw]?|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]?|t[adfnqrsw]|ub|w[acdfnrsv]?|yo|ze|bf|bx"
    )
    return re.compile(
        rf"(?<![\w@#/£.-])(?P<out>(?:{areas})(?:\d[0-9a-hjkmnp-y]?))(?P<gap>\s*+|[.\-])(?P<in>\d[abd-hjlnp-uw-z][abd-hjlnp-uw-z])(?![\w@]|'[a-z])"
        r"|(?<!\w)gir\s?0aa(?!\w)"
    )


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each postcode where it stands."""
    plain = sheet.page.text.plain
    if not re.search(r"\d[\s.-]*\d|\d[a-z]", plain):
        return
    for match in _postcode().finditer(plain):
        if _is_postcode(sheet.page, match):
            about = whose(sheet, *words_of_span(sheet.page, *match.span()), PLACES)
            yield sheet.at_plain("postcode", *match.span(), "plain", "postcodes", about)


def _is_postcode(page: Page, match: re.Match[str]) -> bool:
    """ "On the M1 4am" and "a B1 2nd class" are none: the last two letters are a unit or an ending."""
    if not match["in"]:
        return True
    ending = match["in"][1:]
    if match["gap"] and ending in {"st", "nd", "rd", "th", "am", "pm", "hr", "gb", "ft", "lb"}:
        return ending != "am" and page.has("postcode.cue")
    return ending not in words_of("ordinary") or not match["gap"] or len(ending) > 1
