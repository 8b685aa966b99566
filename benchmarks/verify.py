"""The journal verified, beside a bare loop that reads the same rows and hashes them; on both databases."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator

from .council import a_postgresql, has_postgresql, in_a_council_of_its_own, prepare
from .figure import Figure

ENTRIES, TURNS = 100_000, 5
LIMIT = 0.3


def measure() -> Iterator[Figure]:
    """The best of turns that both take."""
    yield from _figures("SQLite", in_a_council_of_its_own("benchmarks.verify"))
    if not has_postgresql():
        yield Figure("verify: PostgreSQL", float("nan"), "not measured: postgresql is not installed")
        return
    with a_postgresql() as url:
        yield from _figures("PostgreSQL", in_a_council_of_its_own("benchmarks.verify", database=url))


def _figures(database: str, found: dict[str, float]) -> Iterator[Figure]:
    yield Figure(f"verify: read and hashed, {database}", found["bare"], "entries a second")
    part = found["verified"] / found["bare"]
    yield Figure(
        f"verify: verified beside that, {database}", part, "times", LIMIT, at_least=True, peer=f"{found['verified']:,.0f} a second"
    )


def _rates() -> dict[str, float]:
    from forethought.server.journal.chain import verify

    _fill()
    turns: dict[str, list[float]] = {"bare": [], "verified": []}
    for _turn in range(TURNS):
        turns["bare"].append(_rate(_read_and_hash))
        turns["verified"].append(_rate(lambda: verify().number))
    return {name: max(rates) for name, rates in turns.items()}


def _fill() -> None:
    from forethought.server.journal.chain import FIRST, digest_of, mark_of
    from forethought.server.journal.models import Entry

    entries, before = [], FIRST
    for number in range(1, ENTRIES + 1):
        given = {
            "by": number % 7 or None,
            "deed": "person_moved",
            "about": f"person:{number % 15_000}",
            "digest": digest_of("salt", str(number)),
        }
        entry = Entry(number=number, at=1_795_000_000 + number, detail="", before=before, **given)
        entry.mark = before = mark_of(entry)
        entries.append(entry)
    Entry.objects.bulk_create(entries, batch_size=2000)


def _rate(act: Callable[[], int]) -> float:
    began = time.perf_counter()
    if act() != ENTRIES:
        raise RuntimeError("the journal does not hold")
    return ENTRIES / (time.perf_counter() - began)


def _read_and_hash() -> int:
    """Every column of every row by the driver alone, and one SHA-256 of the text of each: the least that proves anything."""
    import hashlib

    from django.db import connection

    with connection.cursor() as cursor:
        order = 'SELECT number, at, "by", deed, about, detail, digest, before, mark FROM journal_entry ORDER BY number'
        cursor.execute(order)
        found = 0
        while rows := cursor.fetchmany(2000):
            for row in rows:
                hashlib.sha256(f"{row}".encode()).hexdigest()
            found += len(rows)
    return found


if __name__ == "__main__":
    prepare()
    print(json.dumps(_rates()))
