"""Who has read what, counted by service and work area for 15,000 people and 40 versions, beside the same for 1,000; on both databases."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from .council import a_postgresql, add_people, adopt, has_postgresql, in_a_council_of_its_own, prepare
from .figure import Figure

FEW, MANY, VERSIONS, TURNS = 1_000, 15_000, 40, 9
LIMIT = 2.0


def measure() -> Iterator[Figure]:
    """Time a person, for each size in a council of its own."""
    yield from _figures("SQLite", "")
    if not has_postgresql():
        yield Figure("coverage: PostgreSQL", float("nan"), "not measured: postgresql is not installed")
        return
    with a_postgresql() as few, a_postgresql() as many:
        yield from _figures("PostgreSQL", few, many)


def _figures(database: str, *urls: str) -> Iterator[Figure]:
    spent = {
        size: in_a_council_of_its_own("benchmarks.coverage", str(size), database=url)
        for size, url in zip((FEW, MANY), (urls * 2)[:2], strict=True)
    }
    yield Figure(f"coverage: {MANY:,} people, {database}", spent[MANY] * 1000, "ms", peer=f"{VERSIONS} versions; median of {TURNS}")
    part = spent[MANY] / MANY / (spent[FEW] / FEW)
    yield Figure(f"coverage: one of {MANY:,} beside one of {FEW:,}", part, "times", LIMIT, peer=f"{database}, time a person")


def _seconds(people: int) -> float:
    from django.utils import timezone

    from forethought.server.acknowledgements.coverage import shown
    from forethought.server.acknowledgements.coverage_words import lines
    from forethought.server.acknowledgements.figures import counted

    today = timezone.localdate()
    add_people(people)
    versions = [adopt(f"D{nth}", today - timedelta(days=30 * (VERSIONS - nth)), is_last=nth == VERSIONS) for nth in range(1, VERSIONS + 1)]
    _ask_everybody(today)
    times = []
    for _ in range(TURNS):
        began = time.perf_counter()
        list(lines(shown(counted(versions[-1], today))))
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _ask_everybody(today: date) -> None:
    """A request of everybody for every version, two in three confirmed: by the database itself, as Python would take minutes."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO acknowledgements_request
            (person_id, version_id, asked_on, clock_from, due, format, in_format, opened, reminded, state)
            SELECT person.id, version.id, %s, %s, %s, '', %s, '[]', -1, CASE WHEN person.id %% 3 = 0 THEN 'open' ELSE 'confirmed' END
            FROM people_person AS person CROSS JOIN library_version AS version""",
            [today, today, today, False],
        )
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    prepare()
    print(json.dumps(_seconds(int(sys.argv[1]))))
