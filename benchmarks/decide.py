"""Decisions of the proxy's gate in a second of a core, with a million imported domains loaded: memory, load and rate."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from forethought.access.catalogue import sites
from forethought.access.clock import Clock
from forethought.access.gate import Gate
from forethought.access.hosts import Hosts, load_hosts, write_list
from forethought.access.snapshot import Worker, read_clock, read_hours, write_clock, write_hours
from forethought.access.spells import Timeline
from forethought.guidance import load_named

from .figure import Figure
from .hosts import MEGABYTE, _hosts, _memory

PEOPLE, PATTERNS, ASKED = 15_000, 200, 300_000
LISTED = 0.3
DAY = 86_400
Asked = tuple[str, str, str, str, int]


def measure() -> Iterator[Figure]:
    """In a process of its own, so that nothing else's memory is counted."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "million.hosts"
        write_list(file, _hosts(), ["made for this benchmark"])
        write_snapshot(Path(folder))
        done = subprocess.run([sys.executable, "-m", "benchmarks.decide", str(file)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    yield Figure("decide: a million domains loaded", found["load"], "s of a core", 3)
    yield Figure("decide: memory of hosts, hours and clocks", found["megabytes"], "MB", 120)
    yield Figure(
        "decide: decisions", found["rate"], "a CPU-second", 250_000, at_least=True, peer="30% listed hosts, 15,000 people; median of 5"
    )
    yield Figure("decide: decisions, every host listed", found["all_listed"], "a CPU-second", peer="median of 5")
    yield Figure("decide: clock.json of 15,000 people written", found["written"], "ms of a core", 30, peer="median of 9")


def write_snapshot(folder: Path, lists: tuple[str, ...] = ()) -> None:
    """15,000 people with 200 patterns of 14 days, two in five clocked in."""
    now, chance = int(time.time()), random.Random(9)
    timelines = {f"k{n}": _timeline(now - 3 * DAY + n * 97) for n in range(PATTERNS)}
    people = {f"person{n}": Worker(f"k{n % PATTERNS}", area=str(n % 40)) for n in range(PEOPLE)}
    areas = {str(n): [(now - 600, now + 600)] for n in range(0, 40, 8)}
    pages = {"facebook.com": ["/youthservices", "/libraries"]}
    write_hours(folder, made=now, timelines=timelines, people=people, clauses=load_named().access, pages=pages, areas=areas, lists=lists)
    states = ("in", "in", "out", "none", "break")
    write_clock(folder, made=now, clock={person: Clock(chance.choice(states), now - chance.randrange(20_000)) for person in people})


def _timeline(start: int) -> Timeline:
    spells = ("around", "work", "core", "lunch", "core", "work", "around", "off")
    hours = (0, 2, 4, 6, 8, 10, 11, 13)
    times = [start + day * DAY + hour * 3600 for day in range(14) for hour in hours]
    return Timeline(tuple(times), spells * 14)


def questions(known: list[str], share: float) -> list[Asked]:
    """People, hosts and paths as a proxy is asked, in a mixed order."""
    now, chance = int(time.time()), random.Random(10)
    ours = [f"www.{host}" for site in sites().values() for host in site.domains] + chance.sample(known, min(len(known), 2_000))
    others = [f"www.unknown{n}.example.org" for n in range(3_000)]
    paths = ("/", "/feed", "/youthservices/events", "/watch?v=abc", "-")
    return [
        (f"person{chance.randrange(PEOPLE)}", chance.choice(ours if chance.random() < share else others), chance.choice(paths), "-", now)
        for _ in range(ASKED)
    ]


def _measure_here(file: Path) -> dict[str, float]:
    load_hosts()
    before, began = _memory(), time.process_time()
    hosts = load_hosts([file])
    load = time.process_time() - began
    gate = Gate(read_hours(file.parent), hosts, read_clock(file.parent))
    megabytes = (_memory() - before) / MEGABYTE
    return {"load": load, "megabytes": megabytes, "written": _written(file.parent)} | _rates(gate, hosts)


def _rates(gate: Gate, hosts: Hosts) -> dict[str, float]:
    known = [host for host, label in hosts.items() if not label.site]
    mixes = {"rate": questions(known, LISTED), "all_listed": questions(known, 1)}
    return {name: _median([_rate(gate, mix) for _ in range(5)]) for name, mix in mixes.items()}


def _rate(gate: Gate, mix: list[Asked]) -> float:
    may, began = gate.may, time.process_time()
    for person, host, path, sni, now in mix:
        may(person, host, path, sni, now)
    return len(mix) / (time.process_time() - began)


def _written(folder: Path) -> float:
    """Milliseconds of a core to write every clock."""
    clocks, taken = read_clock(folder), []
    for _ in range(9):
        began = time.process_time()
        write_clock(folder, made=clocks.made, clock=clocks.clock)
        taken.append((time.process_time() - began) * 1000)
    return _median(taken)


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


if __name__ == "__main__":
    print(json.dumps(_measure_here(Path(sys.argv[1]))))
