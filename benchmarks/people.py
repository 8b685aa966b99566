"""A file of 15,000 people taken into an empty directory, beside the same rows read and inserted by Python alone."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .figure import Figure

PEOPLE = 15_000
SECONDS, MEGABYTES, TIMES = 30.0, 300.0, 75.0
HEADING = ("Employee number", "Name", "E-mail", "Login", "Job title", "Manager number", "Work area", "Service", "Standing", "External id")
JOBS = ("Home carer", "Planner", "Refuse lorry driver", "Social worker", "Teaching assistant", "Councillor", "ICT analyst", "Librarian")
BARE = """
import csv, sqlite3, sys
table = sqlite3.connect(sys.argv[2])
names = "number, name, email, login, job, manager, area, service, standing, key"
table.execute(f"CREATE TABLE person (id INTEGER PRIMARY KEY, {names}, UNIQUE (number), UNIQUE (login), UNIQUE (key))")
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    next(rows)
    table.executemany(f"INSERT INTO person ({names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
table.commit()
"""


class Run(NamedTuple):
    """How much of the processor's time a process took, in seconds, and how much memory it had at most, in megabytes."""

    processor: float
    megabytes: float


def measure() -> Iterator[Figure]:
    """Processor time and memory of the whole command, its start too; and the same again, where nothing changes."""
    with tempfile.TemporaryDirectory() as folder:
        file, data = Path(folder, "people.csv"), Path(folder, "data")
        write_people(file, PEOPLE)
        run(["-m", "forethought.server", "prepare"], data)
        bare = run(["-c", BARE, str(file), str(Path(folder, "bare.sqlite3"))], data)
        first = run(["-m", "forethought.server", "import-people", str(file)], data)
        again = run(["-m", "forethought.server", "import-people", str(file)], data)
    yield Figure("reading and inserting the rows alone", bare.processor, "s of processor time")
    yield Figure("import of 15,000 people", first.processor, "s of processor time", SECONDS)
    yield Figure("import of 15,000 people, memory", first.megabytes, "MB", MEGABYTES)
    yield Figure("import beside reading and inserting alone", first.processor / bare.processor, "times", TIMES, peer="bare csv and sqlite3")
    yield Figure("the same file again, which changes nothing", again.processor, "s of processor time")


def write_people(file: Path, number: int) -> None:
    """Invented people, each with a manager further up."""
    with file.open("w", newline="", encoding="utf-8") as opened:
        rows = csv.writer(opened)
        rows.writerow(HEADING)
        rows.writerows(row_of(one) for one in range(1, number + 1))


def row_of(one: int) -> tuple[str, ...]:
    """One person: the row of HEADING."""
    mail = f"p{one}@northmere.example"
    manager = f"E{max(one // 8, 1):05}" if one > 1 else ""
    place = (f"Team {one % 300}", f"Service {one % 12}", "employee", f"{one:08x}-0000-4000-8000-000000000000")
    return (f"E{one:05}", f"Zoë Invented {one}", mail, f"p.{one}", JOBS[one % len(JOBS)], manager, *place)


def run(arguments: list[str], data: Path) -> Run:
    """A process of its own, on a folder of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FORETHOUGHT_")}
    given = kept | {"FORETHOUGHT_DATA": str(data), "FORETHOUGHT_COUNCIL": "Northmere Council"}
    process = subprocess.Popen([sys.executable, *arguments], env=given, stdout=subprocess.DEVNULL)
    _pid, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{arguments} did not end well")
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
