"""What is due each day, by the date and never by a tick: a server that was off does it when it is back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from .queue import enqueue, job

log = logging.getLogger("forethought.jobs")

type Do = Callable[[datetime], None]

HOME = ZoneInfo("Europe/London")
_DAILY: dict[str, Do] = {}


def each_day(name: str, do: Do) -> None:
    """Called by an app in its `ready`: ``do(now)`` is done once a day. It must look at what is due by now, and be able to be done again."""
    _DAILY[name] = do


def daily_names() -> tuple[str, ...]:
    """What is done each day, by name."""
    return tuple(_DAILY)


def put_due_in_queue(now: datetime | None = None) -> int:
    """Put in the queue whatever was not yet done today, British time; and say how many those are."""
    day = timezone.localtime(now or timezone.now(), HOME).date()
    return sum(enqueue(do_daily, once=f"daily:{name}:{day}", limit=3600, name=name) for name in _DAILY)


@job
def do_daily(name: str) -> None:
    """Do one of the daily things now; nothing where a newer version knows it no more."""
    if do := _DAILY.get(name):
        do(timezone.now())


def do_all_now() -> None:
    """Do every daily thing, as at the start of a server; where one fails the log says so, and the queue does it again."""
    for name, do in _DAILY.items():
        try:
            do(timezone.now())
        except Exception:
            log.exception("a daily thing at the start: %s", name)
