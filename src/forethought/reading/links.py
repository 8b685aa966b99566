"""Links to hidden, adult, gambling, malware-like or password-asking pages, or round the Council's filter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet

_WORDS = {
    "link.hidden": "hidden",
    "link.adult": "adult",
    "link.gambling": "gambling",
    "link.hostile": "hostile",
    "link.bypass": "bypass",
    "link.password": "password",
}
"""What a word of an address says of the page; a word of `password` tells only beside a secret asked for."""


@cache
def _link() -> re.Pattern[str]:
    """A web address: a scheme (RFC 3986) or ``www.``, or a name under ``.onion`` (RFC 7686)."""
    return re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}|\b[\w-]{1,63}\.onion\b[^\s<>\"]{0,2000}")


@cache
def _bare_number() -> re.Pattern[str]:
    return re.compile(r"https?://\d{1,3}(?:\.\d{1,3}){3}\b")


def read(sheet: Sheet) -> Iterator[Observation]:
    """One observation a link, `about` the kind of danger; linear in the text, and free where it holds no link."""
    plain = sheet.page.text.plain
    if "http" not in plain and "www." not in plain and ".onion" not in plain:
        return
    places = _places(sheet.page)
    secret = sheet.page.found("link.secret")
    for match in _link().finditer(plain):
        danger = _danger(sheet.page, places, secret, match.start(), match.end())
        if danger:
            yield sheet.at_plain("unsafe_link", match.start(), match.end(), "plain", "links", danger)


def _places(page: Page) -> dict[int, str]:
    """The danger that each word of the page names, by its place."""
    return {cue.first: danger for concept, danger in _WORDS.items() for cue in page.found(concept)}


def _danger(page: Page, places: dict[int, str], secret: list[Cue], start: int, end: int) -> str:
    first, last = bisect_left(page.starts, start), bisect_left(page.starts, end)
    named = [places[at] for at in range(first, last) if at in places]
    worse = next((danger for danger in named if danger != "password"), "")
    if worse:
        return worse
    if {"gov", "ac", "nhs"} & set(page.words[first:last]):
        return ""
    if _bare_number().match(page.text.plain, start):
        return "hostile"
    asked_beside = bool(secret) and not (first <= secret[0].first and secret[-1].first < last)
    return "password" if named and asked_beside else ""
