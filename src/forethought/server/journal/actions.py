"""What can be done to the journal: add to it, and erase a salt. Nothing else writes to its tables."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterable

from django.db import connection, models, transaction
from django.db.models import Q

from .chain import FIRST, digest_of, mark_of
from .models import DEEDS, Entry, Salt

_LOCK = 0x466F7265
"""The advisory lock of PostgreSQL under which entries are added, one after another."""


class CannotRecord(RuntimeError):
    """The code that asked is wrong: no transaction, or a deed that is none."""


def record(*, by: models.Model | None, deed: str, about: models.Model, detail: str = "", name: str = "") -> Entry:
    """Add what was done, in the caller's own transaction: both are kept, or neither. ``name`` goes in as a salted digest alone."""
    if not connection.in_atomic_block:
        raise CannotRecord("An entry is added within the transaction of what it tells.")
    if deed not in DEEDS or not re.fullmatch("[a-z_]{0,20}", detail):
        raise CannotRecord(f"There is no deed {deed!r} {detail!r}.")
    _wait_for_others()
    last = Entry.objects.order_by("-number").first()
    number, salt = last.number + 1 if last else 1, secrets.token_hex(32)
    entry = Entry(
        number=number,
        at=int(time.time()),
        by=by.pk if by is not None else None,
        deed=deed,
        about=reference_of(about),
        detail=detail,
        digest=digest_of(salt, name),
        before=last.mark if last else FIRST,
    )
    entry.mark = mark_of(entry)
    entry.save(force_insert=True)
    Salt.objects.create(number=number, salt=salt)
    return entry


@transaction.atomic
def erase_salts(*, people: Iterable[models.Model]) -> None:
    """Nobody can link the entries by or about these people to their names any more. The chain stays whole."""
    for person in people:
        numbers = Entry.objects.filter(Q(by=person.pk) | Q(about=reference_of(person))).values("number")
        Salt.objects.filter(number__in=numbers).delete()


def reference_of(thing: models.Model) -> str:
    """How the journal names a row: ``person:12``."""
    return f"{thing._meta.model_name}:{thing.pk}"


def _wait_for_others() -> None:
    """SQLite lets one transaction write at a time; PostgreSQL is told to."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
