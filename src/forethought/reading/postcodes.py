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
from .spelt import Found, finds
from .whose import PLACES, Owners, near, words_of_span

AFTER = ("people", "names")


_AREAS = (
    "a[bl]|b[abdhlnrst]?|c[abfhmortvw]|d[adeghlnty]|e[chnx]?|f[ky]|g[luy]?|h[adgprsux]|i[gmpv]|je|k[atwy]|l[adelnsu]?|m[ekl]?"
    "|n[egnprw]?|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]?|t[adfnqrsw]|ub|w[acdfnrsv]?|yo|ze|bf|bx"
)
_MEASURES = frozenset("hr hp lb ft ph ah pp yr st nd rd th gb tb eh uh ha er ex".split())
"""Pairs of letters that follow a figure in ordinary life."""
_NEAR = 12
"""How many words may stand between a word for a place and a postcode with letters for figures."""


@cache
def _postcode() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@/£.-])(?P<out>(?:{_AREAS})(?:\d[0-9a-hjkmnp-y]?))(?P<gap>\s*+|\s?[.\-_,/]\s?)(?P<in>\d[abd-hjlnp-uw-z][abd-hjlnp-uw-z])(?![\w@]|'[a-z])"
        r"|(?<!\w)gir\s?0aa(?!\w)"
    )


@cache
def _like_postcode() -> re.Pattern[str]:
    """Letters stand for some of the figures ("RGl4 5XB", "OX4 lAB"), or the outward code is torn ("RG 14 5XB")."""
    return re.compile(
        rf"(?<![\w@/£.-])(?P<out>(?:{_AREAS})\s?[\doils][\doila-hjkmnp-y]?)(?P<gap>[\s.\-]++)(?P<in>[\doils]\s?[abd-hjlnp-uw-z]{{2}})(?![\w@]|'[a-z])"
    )


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each postcode where it stands."""
    page = sheet.page
    if page.figures < 2 and not sheet.spelt and "gir" not in page.text.plain and not page.has("postcode.cue"):
        return  # GIR 0AA is the only one with a single figure
    owners = Owners(sheet)
    ends = -1
    for found in sorted(_postcodes(sheet), key=lambda found: (found.start, -found.end)):
        if found.start >= ends:
            ends = found.end
            yield sheet.at_plain("postcode", found.start, found.end, "plain", "postcodes", owners.of(found.start, found.end, PLACES))


def _postcodes(sheet: Sheet) -> Iterator[Found]:
    page = sheet.page
    yield from (found for found in finds(_postcode(), page.text.plain, sheet.spelt) if _is_postcode(page, found.match))
    yield from (found for found in finds(_like_postcode(), page.text.plain, None) if _is_like_postcode(page, found))


def _is_postcode(page: Page, match: re.Match[str]) -> bool:
    """ "The M1 2nd exit" and "S22 8GB" are none: an ordinal or a size stands there."""
    inward = match["in"]
    if not inward or not match["gap"] or page.text.plain[max(match.start() - 2, 0) : match.start()] == ", ":
        return True
    return not re.fullmatch(r"1st|2nd|3rd|[04-9]th|\d[gt]b", inward) or page.has("postcode.cue")


def _is_like_postcode(page: Page, found: Found) -> bool:
    """At least one figure is a figure, and a letter stands beside it or a word for a place near."""
    out, inward = found.match["out"], found.match["in"]
    if not re.search(r"\d", out + inward[0]) or re.fullmatch(r"\d\s?(?:st|nd|rd|th|gb|tb)", inward):
        return False
    if re.fullmatch(r"[a-z]+[oil]\d|[a-z]+\d[oil]", out) and inward[0].isdecimal():
        return True  # a letter beside a figure is no ordinary word
    if re.fullmatch(r"[a-z]+\d\d\d\s..", out + inward) and inward[2:] not in _MEASURES | words_of("ordinary"):
        return True  # "SE15 3 HN"
    first, last = words_of_span(page, found.start, found.end)
    return any(near(page, first, last, _NEAR, _NEAR, "postcode.cue")) or (
        out[-1].isdecimal() and any(near(page, first, last, _NEAR // 2, -1, "address.cue"))
    )
