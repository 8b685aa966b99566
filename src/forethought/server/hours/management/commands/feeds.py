"""forethought-server feeds: read the feeds, round after round, and keep what the proxies read up to date."""

from __future__ import annotations

import logging
import signal
import threading
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from forethought.server.environment import environment
from forethought.server.hours.feeds.lock import alone
from forethought.server.hours.feeds.named import named_feeds
from forethought.server.hours.feeds.rounds import Rounds
from forethought.words import _

log = logging.getLogger("forethought.feeds")


class Command(BaseCommand):
    """Reads every feed that FORETHOUGHT_FEEDS names, marks what is stale, and deletes what is past its time."""

    help = "Read the feeds of clocks and rosters, round after round."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How often, or only once."""
        parser.add_argument("--every", type=int, default=10, metavar="SECONDS", help="how long to wait between rounds (10)")
        parser.add_argument("--once", action="store_true", help="one round, and no more")

    def handle(self, *args: Any, every: int = 10, once: bool = False, **options: Any) -> None:
        """Rounds until the process is told to stop."""
        environment().data.mkdir(parents=True, exist_ok=True)
        # Without the setting nothing is forgotten: it may be missing in this shell alone, and secrets would be lost.
        rounds = Rounds(named_feeds(), forget=bool(environment().feeds))
        self._said: dict[str, str] = {}
        with alone(environment().data / "feeds.lock") as mine:
            if not mine:
                self.stdout.write(_("Another “feeds” command is at work here already. This one has nothing to do."))
                return
            stopped = _until_told() if not once else threading.Event()
            while not stopped.is_set():
                self._round(rounds)
                if once or stopped.wait(max(1, every)):
                    return

    def _round(self, rounds: Rounds) -> None:
        close_old_connections()
        try:
            for read in rounds.go(int(time.time())):
                said = read.fault or _("{taken} taken, {refused} refused").format(taken=read.taken, refused=read.refused)
                if read.taken or self._said.get(read.name) != said:  # what stays as it is is said once
                    self.stdout.write(f"{read.name}: {said}")
                self._said[read.name] = said
        except Exception:
            log.exception("a round")  # the database may be away for a while: the next round tries again


def _until_told() -> threading.Event:
    """Set when the process is asked to end, so that a round under way ends first."""
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stopped.set())
    return stopped
