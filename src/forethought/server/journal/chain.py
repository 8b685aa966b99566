"""How entries hold each other, and whether they do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from json.encoder import encode_basestring_ascii as quoted
from typing import NamedTuple

from forethought.words import _

from .models import Entry

FIRST = "0" * 64
"""What stands before the first entry."""
FIELDS = ("number", "at", "by", "deed", "about", "detail", "digest", "before", "mark")
"""What `verify_rows` needs of each entry, in this order."""

type Row = tuple[int, int, int | None, str, str, str, str, str, str]


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
    return _mark(entry.number, entry.at, entry.by, entry.deed, entry.about, entry.detail, entry.digest, entry.before)


def _mark(number: int, at: int, by: int | None, deed: str, about: str, detail: str, digest: str, before: str) -> str:
    # Written out, and not by `json.dumps`, which takes three times as long: a journal of many years is verified in one go.
    written = (
        f'{{"about":{quoted(about)},"at":{at},"by":{"null" if by is None else by},"deed":{quoted(deed)},'
        f'"detail":{quoted(detail)},"digest":{quoted(digest)},"number":{number}}}'
    )
    return hashlib.sha256(f"{before}{written}".encode()).hexdigest()


def digest_of(salt: str, name: str) -> str:
    """Hexadecimal SHA-256 that shows nothing of a name without the salt."""
    return hashlib.sha256(f"{salt}{name}".encode()).hexdigest()


def verify(*, number: int = 0, mark: str = "") -> Verdict:
    """Whether every entry holds, and whether the head that was printed as ``number`` and ``mark`` is among them."""
    return verify_rows(Entry.objects.order_by("number").values_list(*FIELDS).iterator(chunk_size=2000), number=number, mark=mark)


def verify_rows(rows: Iterable[Row], *, number: int = 0, mark: str = "") -> Verdict:
    """The same of rows read elsewhere, each with its `FIELDS`, in the order of their numbers."""
    last, head = 0, FIRST
    for row in rows:
        if row[0] != last + 1 or row[7] != head or row[8] != _mark(*row[:8]):
            return Verdict(last + 1, _fault(row, last, head), last, head)
        last, head = row[0], row[8]
        if number == last and mark != head:
            return Verdict(last, _("it is not the one that was printed"), last, head)
    if number > last:
        return Verdict(last + 1, _("it was printed, and is missing"), last, head)
    return Verdict(0, "", last, head)


def _fault(row: Row, last: int, head: str) -> str:
    if row[0] != last + 1:
        return _("it is missing")
    return _("it does not follow the one before") if row[7] != head else _("it was changed")
