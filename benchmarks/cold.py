"""`forethought check` from a cold start, beside a Python that does nothing."""

from __future__ import annotations

import compileall
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import forethought

from .figure import Figure

COMMAND = Path(sys.executable).parent / "forethought"
DRAFT = "home visit to Mrs Hartley, 9 Brook Lane this morning. honestly the smell, how do folk live in that filth"
RUNS = 41
LIMIT = 6


def measure() -> Iterator[Figure]:
    """Medians of runs that take turns, so that both see the same machine; the package is compiled, as pip leaves it."""
    idle, check = [sys.executable, "-c", "pass"], [str(COMMAND), "check", DRAFT, "--role", "social worker", "--json"]
    compileall.compile_dir(Path(forethought.__file__).parent, quiet=1)
    times: dict[str, list[float]] = {"idle": [], "check": []}
    for _ in range(RUNS):
        times["idle"].append(seconds(idle))
        times["check"].append(seconds(check))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    yield Figure("python -c pass", medians["idle"] * 1000, "ms")
    yield Figure("forethought check TEXT --json, cold", medians["check"] * 1000, "ms")
    yield Figure("cold check beside python -c pass", medians["check"] / medians["idle"], "times", LIMIT)


def seconds(command: list[str]) -> float:
    """How long a command takes, from outside."""
    before = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - before
