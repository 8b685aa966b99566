"""What is due when a day begins, and when a server starts: what is past its time goes, and the proxies get new files."""

from __future__ import annotations

import logging
import threading
import time
from datetime import timedelta

from django.db import DatabaseError, close_old_connections

from .actions import tidy
from .mine import day_of, start_of
from .snapshot import write_both

log = logging.getLogger("forethought.hours")


def day_begins(*, now: int | None = None) -> None:
    """Delete what is past its time, then write both files."""
    moment = int(time.time()) if now is None else now
    tidy(now=moment)
    write_both(now=moment)


def keep_days() -> None:
    """Do so now, and at the start of every day for as long as the process runs, beside whatever else it does."""
    threading.Thread(target=_every_day, name="days", daemon=True).start()


def _every_day() -> None:
    while True:
        try:
            day_begins()
        except (DatabaseError, OSError):
            log.exception("a day")  # the next one may be better; until then the files hold for a week
        finally:
            close_old_connections()
        now = int(time.time())
        time.sleep(max(60, start_of(day_of(now) + timedelta(days=1)) + 30 - now))
