"""What the proxies read, made from the tables: hours.json and clock.json. Both are written whole, and a reader never sees half of one.

Whoever writes reads the tables under a lock that all processes share, so that the last to write has read what every other has kept.
"""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from forethought.access import snapshot as files
from forethought.access.clock import Clock
from forethought.access.pattern import HOME_ZONE
from forethought.server.accounts.register import exempt_pages
from forethought.server.edition import edition
from forethought.server.environment import environment
from forethought.server.people.models import Person

from .feeds.named import CLOCKS
from .feeds.staleness import stale_sources
from .models import ClockState, Feed, Notice, WorkUse
from .times import Hours, hours_of, posts_of, timeline_of

LONGEST = 16 * 3600
"""Seconds after which whoever is still in has forgotten to clock out."""


def clock_changed(*, now: int | None = None) -> None:
    """Write clock.json anew: after an event, after somebody said that a kind of site is for their work, or when a feed falls silent."""
    moment = int(time.time()) if now is None else now
    with _alone("clock") as folder:
        files.write_clock(folder, **clock_rows(moment))


def hours_changed(*, now: int | None = None) -> None:
    """Write hours.json anew: each day, and after a pattern, a notice or the register has changed."""
    moment = int(time.time()) if now is None else now
    with _alone("hours") as folder:
        files.write_hours(folder, **hours_rows(moment))


def write_both(*, now: int | None = None) -> None:
    """Both files, as at the start of a server and each day."""
    hours_changed(now=now)
    clock_changed(now=now)


def after_commit(write: Callable[[], None]) -> None:
    """Write once this transaction is kept, and once only. Where that fails the log says so, and what was done stands."""
    if not any(waiting is write for _savepoints, waiting, *_robust in transaction.get_connection().run_on_commit):
        transaction.on_commit(write, robust=True)


def clock_rows(now: int) -> dict[str, Any]:
    """What clock.json holds: who is in, out or on a break since when, by their names at the proxy; and what is for work today."""
    known = ClockState.objects.exclude(person__login=None).exclude(state="none").exclude(source__in=(stale := stale_sources(now)))
    clock = {
        login: Clock(state, since)
        for login, state, since in known.values_list("person__login", "state", "since")
        if state == "out" or now - since <= LONGEST
    }
    today = timezone.localdate(datetime.fromtimestamp(now, ZoneInfo(HOME_ZONE)))
    ends = int(datetime.combine(today + timedelta(days=1), datetime.min.time(), ZoneInfo(HOME_ZONE)).timestamp())
    work: dict[str, dict[str, int]] = {}
    for login, kind in WorkUse.objects.filter(day=today).exclude(person__login=None).values_list("person__login", "kind"):
        work.setdefault(login, {})[kind] = ends
    feeds = set(Feed.objects.filter(kind__in=CLOCKS).values_list("name", flat=True))
    return {"made": now, "clock": clock, "work": work, "stale": bool(feeds) and feeds <= stale}


def hours_rows(now: int) -> dict[str, Any]:
    """What hours.json holds: timelines, each once; whose is which; the notices of work areas; and the corporate pages."""
    today = datetime.fromtimestamp(now, ZoneInfo(HOME_ZONE)).date()
    hours = hours_of(None, today)
    keys: dict[Hours, str] = {}
    whose = {}
    named = Person.objects.filter(is_active=True).exclude(login=None)
    for person, login, standing, area in named.values_list("pk", "login", "standing", "work_area_id"):
        theirs = hours.get(person)
        key = keys.setdefault(theirs, f"k{len(keys) + 1}") if theirs else None
        whose[login] = files.Worker(key, standing, True, str(area or ""))
    timelines = {key: timeline for theirs, key in keys.items() if (timeline := timeline_of(theirs, today))}
    flexi = {key: posts_of(theirs, today).flexi for theirs, key in keys.items()}
    return {
        "made": now,
        "timelines": timelines,
        "people": {login: _settled(worker, timelines.keys(), flexi) for login, worker in whose.items()},
        "clauses": edition().access,
        "pages": exempt_pages(),
        "unknown_person": environment().unknown_person,
        "areas": _notices(now),
        "lists": [os.path.abspath(file) for file in environment().site_lists],
    }


def _settled(worker: files.Worker, known: Collection[str], flexi: Mapping[str, bool]) -> files.Worker:
    """What the proxy needs of somebody, once it is clear which hours can be used."""
    if worker.timeline not in known:
        return worker._replace(timeline=None)
    return worker._replace(flexi=flexi[worker.timeline])


def _notices(now: int) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for area, starts, ends in Notice.objects.filter(ends__gt=now).order_by("starts").values_list("work_area_id", "starts", "ends"):
        found.setdefault(str(area), []).append((starts, ends))
    return found


_one_thread = threading.Lock()


def _anew() -> None:
    """A process that is born while a thread of its parent writes must not wait for that thread."""
    global _one_thread
    _one_thread = threading.Lock()


os.register_at_fork(after_in_child=_anew)


@contextmanager
def _alone(name: str) -> Iterator[Path]:
    """The folder, while nobody else writes the same file: no thread of this process, and no other process."""
    folder = environment().snapshot_folder
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    # A lock of POSIX belongs to the process. One of BSD (flock) belongs to the open file, which a process born meanwhile never closes.
    with _one_thread, open(folder / f".{name}.lock", "w", encoding="ascii") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        yield folder
