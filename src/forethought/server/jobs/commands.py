"""What an operator types: work."""

from __future__ import annotations

import argparse
import signal
import sys
import threading

from .daily import put_due_in_queue
from .trying import reap
from .worker import work, work_off


def work_command(given: list[str]) -> None:
    """Work until told to stop; with --once, do what is there and due now, and no more."""
    parser = argparse.ArgumentParser(prog="forethought-server work")
    parser.add_argument("--once", action="store_true", help="do what is in the queue and due now, and end")
    parser.add_argument("--beside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(given[1:])
    if options.once:
        reap()
        put_due_in_queue()
        work_off()
        return
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stopped.set())
    if options.beside:
        threading.Thread(target=_until_left_alone, args=(stopped,), daemon=True).start()
    work(stopped)


def _until_left_alone(stopped: threading.Event) -> None:
    """The pages that this worker stands beside hold the other end of its standard input."""
    sys.stdin.buffer.read()
    stopped.set()
