"""Round trips of Squid's helper over pipes, beside a batched echo, the most that pipes allow, and Debian's squidGuard."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from forethought.access.catalogue import sites
from forethought.access.hosts import load_hosts

from .decide import LISTED, Asked, questions, write_snapshot
from .figure import Figure
from .serving import cpu_seconds

SLICES, SECONDS = 31, 0.15
WINDOWS = (1, 64)
ECHO_PART = {1: 0.4, 64: 0.08}
GUARD_TIMES = {1: 1.0, 64: 2.0}
ECHO = "import os\nwhile data := os.read(0, 1 << 16):\n    os.write(1, data)\n"
HELPER = Path(sys.executable).parent / "forethought-proxy"
GUARD_CONF = """
dbhome {folder}
logdir {folder}
time always {{
  weekly smtwhfa 00:00 - 24:00
}}
src staff {{
  ip 10.0.0.0/8
}}
dest listed {{
  domainlist listed
}}
acl {{
  staff within always {{
    pass !listed all
    redirect http://portal.test/why
  }}
  default {{
    pass all
  }}
}}
"""


def measure() -> Iterator[Figure]:
    """Medians of slices that take turns, so that all see the same machine."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        write_snapshot(folder)
        commands = {"echo": [sys.executable, "-c", ECHO], "forethought": [str(HELPER), "--snapshot", made]}
        if shutil.which("squidGuard"):
            commands["squidGuard"] = squid_guard(folder)
        asked = questions([], LISTED)[:20_000]
        lines = {name: (guard_lines(asked) if name == "squidGuard" else squid_lines(asked)) for name in commands}
        for window in WINDOWS:
            yield from figures(window, *rates(commands, lines, window))
        if "squidGuard" not in commands:
            yield Figure("helper: beside squidGuard", float("nan"), "not measured: squidguard is not installed")


def figures(window: int, found: dict[str, list[float]], spent: dict[str, float]) -> Iterator[Figure]:
    """The rate of each, and ours as a part of the others'."""
    medians = {name: statistics.median(rates) for name, rates in found.items()}
    for name, rate in medians.items():
        yield Figure(f"helper: {name}, window {window}", rate, "round trips/s", peer=f"{spent[name]:.2f} µs of its own processor time each")
    for peer, limit in (("echo", ECHO_PART[window]), ("squidGuard", GUARD_TIMES[window])):
        if peer in medians:
            part = medians["forethought"] / medians[peer]
            yield Figure(f"helper: beside {peer}, window {window}", part, "times", limit, at_least=True, peer=f"median of {SLICES} slices")


def squid_lines(asked: Sequence[Asked]) -> list[bytes]:
    """The questions as Squid writes them."""
    return [
        f"{n} {person} 10.0.0.{n % 250} GET {host} {host} 80 {path} {sni} -\n".encode()
        for n, (person, host, path, sni, _now) in enumerate(asked)
    ]


def guard_lines(asked: Sequence[Asked]) -> list[bytes]:
    """The same as squidGuard has them: it knows no channels."""
    return [
        f"http://{host}{path if path != '-' else '/'} 10.0.0.{n % 250}/- {person} GET\n".encode()
        for n, (person, host, path, _sni, _now) in enumerate(asked)
    ]


def squid_guard(folder: Path) -> list[str]:
    """squidGuard with our catalogue as its list, built into its database, inside a time rule."""
    (folder / "listed").write_text("".join(f"{host}\n" for host, _label in load_hosts().items()), "ascii")
    (folder / "guard.conf").write_text(GUARD_CONF.format(folder=folder), "ascii")
    command = ["squidGuard", "-c", str(folder / "guard.conf")]
    subprocess.run([*command, "-C", "all"], check=True, capture_output=True)
    one = f"http://{next(iter(sites()['facebook'].domains))}/ 10.0.0.1/- person1 GET\n".encode()
    if b"rewrite" not in subprocess.run(command, input=one, capture_output=True, check=True).stdout:
        raise RuntimeError("squidGuard lets its list pass: it would be a peer that does nothing")
    return command


def rates(commands: dict[str, list[str]], lines: dict[str, list[bytes]], window: int) -> tuple[dict[str, list[float]], dict[str, float]]:
    """Round trips a second of each, slice by slice; and the microseconds of processor time that each took for one."""
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "bufsize": 0}
    with ExitStack() as stack:
        up = {name: stack.enter_context(subprocess.Popen(command, **pipes)) for name, command in commands.items()}
        for name, process in up.items():
            slice_of(process, lines[name], window)
        before = {name: cpu_seconds(process.pid) for name, process in up.items()}
        slices = [{name: slice_of(process, lines[name], window) for name, process in up.items()} for _ in range(SLICES)]
        found = {name: [taken[name] for taken in slices] for name in up}
        spent = {name: (cpu_seconds(process.pid) - before[name]) / (sum(found[name]) * SECONDS) * 1e6 for name, process in up.items()}
        for process in up.values():
            process.kill()
    return found, spent


def slice_of(process: subprocess.Popen[bytes], lines: list[bytes], window: int) -> float:
    """So many lines in, as many answers out, again and again for a while."""
    assert process.stdin is not None
    assert process.stdout is not None
    into, out = process.stdin.fileno(), process.stdout.fileno()
    blocks = [b"".join(lines[at : at + window]) for at in range(0, len(lines) - window + 1, window)]
    done, began = 0, time.perf_counter()
    while (taken := time.perf_counter() - began) < SECONDS:
        os.write(into, blocks[done % len(blocks)])
        waiting = window
        while waiting:
            answered = os.read(out, 1 << 16)
            if not answered:
                raise RuntimeError("it ended")
            waiting -= answered.count(b"\n")
        done += 1
    return done * window / taken
