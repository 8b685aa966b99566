"""Postcodes, by the shapes and areas of Royal Mail's Postcode Address File (BS 7666, Cabinet Office guidance).

A bare outward code ("E10", "M25") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .observation import Observation
from .page import Page
from .sheet import Sheet
from .whose import PLACES, Owners

AFTER = ("people", "names")


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
    if sheet.page.figures < 2 and "gir" not in plain:  # GIR 0AA is the only one with a single figure
        return
    owners = Owners(sheet)
    for match in _postcode().finditer(plain):
        if _is_postcode(sheet.page, match):
            yield sheet.at_plain("postcode", *match.span(), "plain", "postcodes", owners.of(*match.span(), PLACES))


def _is_postcode(page: Page, match: re.Match[str]) -> bool:
    """ "The M1 2nd exit" and "S22 8GB" are none: an ordinal or a size stands there."""
    inward = match["in"]
    if not inward or not match["gap"]:
        return True
    return not re.fullmatch(r"1st|2nd|3rd|[04-9]th|\d[gt]b", inward) or page.has("postcode.cue")
