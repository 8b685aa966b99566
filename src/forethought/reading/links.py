"""Links to hidden, adult, gambling, malware-like or password-asking pages, or round the Council's filter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from .observation import Observation
from .page import Page
from .sheet import Sheet

_WORDS = {
    "link.hidden": "hidden",
    "link.adult": "adult",
    "link.gambling": "gambling",
    "link.hostile": "hostile",
    "link.bypass": "bypass",
}


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
    for match in _link().finditer(plain):
        danger = _danger(sheet.page, match.start(), match.end())
        if danger:
            yield sheet.at_plain("unsafe_link", match.start(), match.end(), "plain", "links", danger)


def _danger(page: Page, start: int, end: int) -> str:
    first, last = bisect_left(page.starts, start), bisect_left(page.starts, end)
    words = set(page.words[first:last])
    for concept, danger in _WORDS.items():
        if any(first <= cue.first < last for cue in page.found(concept)):
            return danger
    if words & {"gov", "ac", "nhs"}:
        return ""
    if _bare_number().match(page.text.plain, start):
        return "hostile"
    asks = any(first <= cue.first < last for cue in page.found("link.password"))
    secret = any(not first <= cue.first < last for cue in page.found("link.secret"))
    return "password" if asks and secret else ""
