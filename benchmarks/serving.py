"""A server of our own on a free port, and the processor time that it has used."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
TICK = os.sysconf("SC_CLK_TCK")
PATIENCE = 30
"""Seconds that a server has to answer for the first time."""


class Served(NamedTuple):
    """A server that is up: its first process, and a connection to it that is kept open."""

    process: subprocess.Popen[bytes]
    connection: http.client.HTTPConnection

    def post(self, path: str, bodies: Iterable[bytes]) -> float:
        """Send each body in turn; the processor seconds that the server spent on them."""
        before = cpu_seconds(self.process.pid)
        for body in bodies:
            self.connection.request("POST", path, body, {"Content-Type": "application/json"})
            answer = self.connection.getresponse()
            if answer.status != 200:
                raise RuntimeError(f"{path} answered {answer.status}: {answer.read()[:200]!r}")
            answer.read()
        return cpu_seconds(self.process.pid) - before


@contextmanager
def served(arguments: list[str], data: Path) -> Iterator[Served]:
    """`python arguments… --port N --data DIR`, up and answering; ended afterwards."""
    port = free_port()
    command = [sys.executable, *arguments, "--port", str(port), "--data", str(data)]
    unlimited = {"FORETHOUGHT_CHECKS_A_MINUTE": "100000000", "FORETHOUGHT_PAGES_A_MINUTE": "100000000"}
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | unlimited, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield Served(process, http.client.HTTPConnection("127.0.0.1", port, timeout=10))
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def wait_for(port: int) -> None:
    """Wait until somebody listens on the port."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the server did not start")


def cpu_seconds(pid: int) -> float:
    """Processor time of a process and of the processes below it, from /proc."""
    total, below = 0, {pid}
    for file in sorted(Path("/proc").glob("[0-9]*/stat"), key=lambda file: int(file.parent.name)):
        try:
            fields = file.read_text().rsplit(")", 1)[1].split()
        except OSError:  # it has ended meanwhile
            continue
        number, parent = int(file.parent.name), int(fields[1])
        if number in below or parent in below:
            below.add(number)
            total += int(fields[11]) + int(fields[12])
    return total / TICK
