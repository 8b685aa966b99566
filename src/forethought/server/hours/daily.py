"""What is due when a day begins, and when a server starts: what is past its time goes, and the proxies get new files."""

from __future__ import annotations

import time

from .actions import tidy
from .snapshot import write_both


def day_begins(*, now: int | None = None) -> None:
    """Delete what is past its time, then write both files."""
    moment = int(time.time()) if now is None else now
    tidy(now=moment)
    write_both(now=moment)
