"""A million imported hosts beside the catalogue: the time to load them, their memory, and how many hosts a core labels in a second."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from forethought.access.hosts import Hosts, load_hosts, write_list

from .figure import Figure

COUNT = 1_000_000
ASKED = 300_000
MEGABYTE = 1 << 20
KINDS = (("games",), ("adult",), ("gambling",), ("games", "streaming"))


def measure() -> Iterator[Figure]:
    """In a process of its own, so that nothing else's memory is counted. Half of the hosts asked for are known; they come in all forms."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "million.hosts"
        write_list(file, _hosts(), ["made for this benchmark"])
        done = subprocess.run([sys.executable, "-m", "benchmarks.hosts", str(file)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    yield Figure(f"hosts: {COUNT:,} loaded", found["seconds"], "s of a core", 3)
    yield Figure("hosts: memory over the catalogue alone", found["megabytes"], "MB", 120)
    yield Figure("hosts: labelled", found["labelled"], "hosts/s a core", 500_000, at_least=True)
    yield Figure("hosts: a dictionary's own look-up", found["looked_up"], "hosts/s a core", peer="one get of the whole host, no walk")


def _hosts() -> dict[tuple[str, ...], list[str]]:
    chance = random.Random(7)  # nothing secret is made
    words = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(3, 12))) for _ in range(4_000)]
    made: dict[str, None] = {}
    while len(made) < COUNT:
        host = f"{chance.choice(words)}{chance.choice(words)[:5]}.{chance.choice(('com', 'net', 'co.uk', 'org', 'info'))}"
        made[host if chance.random() < 0.8 else f"{chance.choice(words)}.{host}"] = None
    names = sorted(made)
    return {kinds: names[at :: len(KINDS)] for at, kinds in enumerate(KINDS)}


def _asked(file: Path) -> list[str]:
    chance = random.Random(8)  # nothing secret is made
    known = [line for line in file.read_text("utf-8").splitlines() if line and line[0] not in "#["]
    fronts = ("", "", "www.", "a.b.c.", "WWW.")
    hits = [chance.choice(fronts) + chance.choice(known) for _ in range(ASKED // 2)]
    asked = hits + [f"www.unknown{at}.example.org{':443' * (at % 2)}" for at in range(ASKED // 2)]
    chance.shuffle(asked)
    return asked


def _measure_here(file: Path) -> dict[str, float]:
    load_hosts()
    before, began = _memory(), time.process_time()
    hosts = load_hosts([file])
    seconds, megabytes = time.process_time() - began, (_memory() - before) / MEGABYTE
    asked = _asked(file)
    return {"seconds": seconds, "megabytes": megabytes} | _rates(hosts, asked)


def _rates(hosts: Hosts, asked: list[str]) -> dict[str, float]:
    """The best of three each, as they take turns."""
    label, get = hosts.label, dict.fromkeys(asked).get
    best = {"labelled": 0.0, "looked_up": 0.0}
    for _ in range(3):
        for name, ask in (("labelled", label), ("looked_up", get)):
            began = time.process_time()
            for host in asked:
                ask(host)
            best[name] = max(best[name], len(asked) / (time.process_time() - began))
    return best


def _memory() -> int:
    """Bytes of this process in memory; Linux only."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096


if __name__ == "__main__":
    print(json.dumps(_measure_here(Path(sys.argv[1]))))
