"""What can be done to the journal: add to it, and erase a salt. Nothing else writes to its tables."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.db import connection, models, transaction
from django.db.models import Q

from .chain import FIRST, digest_of, mark_of
from .models import DEEDS, Entry, Salt

_LOCK = 0x466F7265
"""The advisory lock of PostgreSQL under which entries are added, one after another."""

_AT_ONCE = 500


class CannotRecord(RuntimeError):
    """The code that asked is wrong: no transaction, or a deed that is none."""


class Deed(NamedTuple):
    """One thing that was done: to what (``person:12``), one plain word about it, and the name that goes in as a salted digest."""

    deed: str
    about: str
    detail: str = ""
    name: str = ""


def record(*, by: models.Model | None, deed: str, about: models.Model, detail: str = "", name: str = "") -> Entry:
    """Add what was done, in the caller's own transaction: both are kept, or neither. ``name`` goes in as a salted digest alone."""
    return record_all(by=by, deeds=[Deed(deed, reference_of(about), detail, name)])[0]


def record_all(*, by: models.Model | None, deeds: Iterable[Deed]) -> list[Entry]:
    """Add many deeds of one hand at once, in their order: a file of 15,000 people makes as many entries."""
    if not connection.in_atomic_block:
        raise CannotRecord("An entry is added within the transaction of what it tells.")
    wait_for_others()
    salted = [(deed, secrets.token_hex(32)) for deed in deeds]
    entries = list(_chained(by, salted, Entry.objects.order_by("-number").first()))
    Entry.objects.bulk_create(entries, batch_size=_AT_ONCE)
    Salt.objects.bulk_create(
        (Salt(number=entry.number, salt=salt) for entry, (_deed, salt) in zip(entries, salted, strict=True)), batch_size=_AT_ONCE
    )
    return entries


def _chained(by: models.Model | None, salted: Iterable[tuple[Deed, str]], last: Entry | None) -> Iterator[Entry]:
    number, mark, now = (last.number, last.mark, int(time.time())) if last else (0, FIRST, int(time.time()))
    for done, salt in salted:
        if done.deed not in DEEDS or not re.fullmatch("[a-z_]{0,20}", done.detail):
            raise CannotRecord(f"There is no deed {done.deed!r} {done.detail!r}.")
        number += 1
        entry = Entry(
            number=number,
            at=now,
            by=by.pk if by is not None else None,
            deed=done.deed,
            about=done.about,
            detail=done.detail,
            digest=digest_of(salt, done.name),
            before=mark,
        )
        entry.mark = mark = mark_of(entry)
        yield entry


@transaction.atomic
def erase_salts(*, people: Iterable[models.Model]) -> None:
    """Nobody can link the entries by or about these people to their names any more. The chain stays whole."""
    for person in people:
        numbers = Entry.objects.filter(Q(by=person.pk) | Q(about=reference_of(person))).values("number")
        Salt.objects.filter(number__in=numbers).delete()


def reference_of(thing: models.Model) -> str:
    """How the journal names a row: ``person:12``."""
    return f"{thing._meta.model_name}:{thing.pk}"


def wait_for_others() -> None:
    """Until this transaction ends nobody else adds an entry. SQLite lets one transaction write at a time; PostgreSQL is told to."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
