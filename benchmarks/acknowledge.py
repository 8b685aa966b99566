"""Confirmations a second, durable and chained in the journal, beside the bare commits that the same disk takes; on both databases."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from .council import a_postgresql, add_people, adopt, has_postgresql, in_a_council_of_its_own, prepare
from .figure import Figure

SLICES, A_SLICE = 12, 40
LIMIT = 0.25


def measure() -> Iterator[Figure]:
    """The best of slices that take turns, so that both see the same disk, and neither what else the machine does."""
    yield from _figures("SQLite", in_a_council_of_its_own("benchmarks.acknowledge"))
    if not has_postgresql():
        yield Figure("acknowledge: PostgreSQL", float("nan"), "not measured: postgresql is not installed")
        return
    with a_postgresql("listen_addresses=") as url:
        yield from _figures("PostgreSQL", in_a_council_of_its_own("benchmarks.acknowledge", database=url))


def _figures(database: str, found: dict[str, float]) -> Iterator[Figure]:
    yield Figure(f"acknowledge: bare commits of the disk, {database}", found["disk"], "a second", peer="one row, SQLite's own, synchronous")
    part = found["confirmed"] / found["disk"]
    peer = f"{found['confirmed']:.0f} a second; best of {SLICES} slices"
    yield Figure(f"acknowledge: confirmations beside them, {database}", part, "times", LIMIT, at_least=True, peer=peer)


def _rates() -> dict[str, float]:
    from django.utils import timezone

    from forethought.server.acknowledgements.actions import ask_who_is_due, assign, confirm
    from forethought.server.acknowledgements.mine import reading_of
    from forethought.server.acknowledgements.models import Request

    today = timezone.localdate()
    adopt("D3", today)
    add_people(SLICES * A_SLICE)
    assign(by=None, starts=today)
    ask_who_is_due(today=today)
    asked = list(Request.objects.order_by("pk"))
    Request.objects.update(opened=[step.key for step in reading_of(asked[0]).steps])
    turns: dict[str, list[float]] = {"disk": [], "confirmed": []}
    commit = _bare_commit()
    for nth in range(SLICES):
        turns["disk"].append(_rate(lambda _request: commit(), asked[:A_SLICE]))
        turns["confirmed"].append(_rate(lambda request: confirm(request=request), asked[nth * A_SLICE : (nth + 1) * A_SLICE]))
    return {name: max(rates) for name, rates in turns.items()}


def _rate[Given](act: Callable[[Given], object], given: list[Given]) -> float:
    began = time.perf_counter()
    for one in given:
        act(one)
    return len(given) / (time.perf_counter() - began)


def _bare_commit() -> Callable[[], None]:
    """One row of the size of a confirmation, kept for good: what the disk takes, the same for either database."""
    connection = sqlite3.connect(Path(os.environ["FORETHOUGHT_DATA"]) / "bare.sqlite3", isolation_level=None)
    connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE bare (words TEXT);")

    def commit() -> None:
        connection.execute("INSERT INTO bare VALUES (?)", ("x" * 500,))

    return commit


if __name__ == "__main__":
    prepare()
    print(json.dumps(_rates()))
