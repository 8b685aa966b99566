"""How entries hold each other, and whether they do."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from forethought.words import _

from .models import Entry

FIRST = "0" * 64
"""What stands before the first entry."""
_FIELDS = ("number", "at", "by", "deed", "about", "detail", "digest")


class Verdict(NamedTuple):
    """``wrong``: the number of the first entry that does not hold, 0 where all do; ``why`` in words.

    ``number``, ``head``: the last entry that holds, and its mark.
    """

    wrong: int
    why: str
    number: int
    head: str


def mark_of(entry: Entry) -> str:
    """Hexadecimal SHA-256 of the entry before and this one, as JSON with sorted names and no spaces."""
    written = json.dumps({name: getattr(entry, name) for name in _FIELDS}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{entry.before}{written}".encode()).hexdigest()


def digest_of(salt: str, name: str) -> str:
    """Hexadecimal SHA-256 that shows nothing of a name without the salt."""
    return hashlib.sha256(f"{salt}{name}".encode()).hexdigest()


def verify(*, number: int = 0, mark: str = "") -> Verdict:
    """Whether every entry holds, and whether the head that was printed as ``number`` and ``mark`` is among them."""
    last, head = 0, FIRST
    for entry in Entry.objects.order_by("number").iterator(chunk_size=2000):
        if why := _fault(entry, last, head):
            return Verdict(last + 1, why, last, head)
        last, head = entry.number, entry.mark
        if number == last and mark != head:
            return Verdict(last, _("it is not the one that was printed"), last, head)
    if number > last:
        return Verdict(last + 1, _("it was printed, and is missing"), last, head)
    return Verdict(0, "", last, head)


def _fault(entry: Entry, last: int, head: str) -> str:
    if entry.number != last + 1:
        return _("it is missing")
    if entry.before != head:
        return _("it does not follow the one before")
    return "" if entry.mark == mark_of(entry) else _("it was changed")
