"""What a calendar may cost to work out: bombs are refused before they are read, and no series may take long."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any

from forethought.words import _

from .clocked import UnusableFeed
from .fields import UnusableField

BYTES, COMPONENTS, LINES, LINE = 2 * 1024 * 1024, 5_000, 100_000, 64 * 1024
"""What a calendar may have: bytes, components, lines as they stand, and bytes in a line once it is unfolded."""
SERIES_SECONDS, WHOLE_SECONDS, SLOW_SERIES = 0.15, 5.0, 3
"""CPU seconds that one series and a whole calendar may take, and how many series may take too long before the calendar is refused."""

_ZONE = re.compile(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE", re.DOTALL)
_TOO_OFTEN = re.compile(rb"FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY)")
_RULE = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND", "WKST"}
_EVERY = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}


class TakesTooLong(BaseException):
    """The time for working something out is over. No library may swallow it: Python looks once and no more after it was raised."""


def refuse_bomb(raw: bytes) -> None:
    """UnusableFeed where a file is no calendar, or more of one than any roster is. It looks at bytes alone."""
    if len(raw) > BYTES:
        raise UnusableFeed(_("The calendar is larger than 2 MB. Send one for each team, or for a shorter time."))
    upper = raw.upper()
    if not upper.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"BEGIN:VCALENDAR"):
        raise UnusableFeed(_("This is not an iCalendar file (.ics)."))
    if upper.count(b"BEGIN:") > COMPONENTS:
        raise UnusableFeed(_("The calendar has more than 5,000 events. Send one for each team, or for a shorter time."))
    if raw.count(b"\n") > LINES or raw.count(b"\r") > LINES:
        raise UnusableFeed(_("The calendar has more than 100,000 lines."))
    unfolded = re.sub(rb"\r?\n[ \t]", b"", upper)
    if max(map(len, unfolded.splitlines()), default=0) > LINE:
        raise UnusableFeed(_("A line of the calendar is longer than 64 kB."))
    if any(_TOO_OFTEN.search(zone) for zone in _ZONE.findall(unfolded)):
        raise UnusableFeed(_("A time zone of the calendar changes more often than once a month."))


def check_rule(rule: Mapping[str, Any]) -> None:
    """UnusableField where a rule repeats in a way that no shift does."""
    parts = {str(name).upper(): value if isinstance(value, list) else [value] for name, value in rule.items()}
    if {str(every).upper() for every in parts.get("FREQ", [])} - _EVERY or "FREQ" not in parts:
        raise UnusableField(_("An event repeats in another way than by day, week, month or year."))
    if not parts.keys() <= _RULE or any(len(parts.get(name, [])) > 1 for name in ("BYHOUR", "BYMINUTE", "BYSECOND")):
        raise UnusableField(_("An event repeats in a way that no shift does."))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """TakesTooLong inside the block once this thread has worked for so long; for code in Python only, from any thread.

    A thread cannot be stopped from outside, and a process for each calendar would cost more than reading it.
    """
    until, calls, before = time.thread_time() + seconds, 0, sys.getprofile()

    def look(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal calls
        calls += 1
        if not calls & 255 and time.thread_time() > until:
            raise TakesTooLong

    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(before)
