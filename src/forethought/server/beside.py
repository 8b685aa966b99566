"""The worker that `run` keeps beside the pages: it is started anew where it ends, and ends with them."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

COMMAND = [sys.executable, "-m", "forethought.server", "work", "--beside"]
PAUSE = 5.0
"""Seconds before a worker that ended is started anew."""
PATIENCE = 20.0
"""Seconds that the task under way has to end."""


@contextmanager
def worker_beside(*, wanted: bool) -> Iterator[None]:
    """Keep a worker while the block runs."""
    stopped = threading.Event()
    keeper = threading.Thread(target=_keep, args=(stopped,), name="worker", daemon=True)
    if wanted:
        keeper.start()
    try:
        yield
    finally:
        stopped.set()
        if wanted:
            keeper.join(PATIENCE + PAUSE)


def _keep(stopped: threading.Event) -> None:
    while not stopped.is_set():
        # Its standard input is a pipe that nobody writes to: however this process dies, the pipe ends, and so does the worker.
        with subprocess.Popen(COMMAND, stdin=subprocess.PIPE) as worker:  # noqa: S603  # the words are our own
            while worker.poll() is None and not stopped.wait(0.2):
                pass
            _end(worker)
        stopped.wait(PAUSE)


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        worker.kill()
