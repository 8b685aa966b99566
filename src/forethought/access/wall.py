"""The clock on the wall of a time zone: when it first shows a time, in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

DAY = 1440
"""Minutes of a day. A minute of the wall is ``date.toordinal() * DAY + minute of the day``."""
_EPOCH = date(1970, 1, 1).toordinal() * DAY


def first_moment(zone: str, minute: int) -> int:
    """The first moment, in UTC epoch seconds, at which the clock on the wall shows this minute of the wall, or a later one.

    Of a time that happens twice that is its first; for one that is skipped it is the moment of the change. So the later minute
    never comes before the earlier one, on whatever night.
    """
    day, of_day = divmod(minute, DAY)
    offset = _offset(zone, day)
    if offset is not None:
        return (minute - _EPOCH) * 60 - offset
    return _on_day_of_change(zone, day, of_day)


def wall_minute(zone: str, moment: int) -> int:
    """The minute of the wall that the clock shows at a moment."""
    shown = datetime.fromtimestamp(moment, _zone(zone))
    return shown.toordinal() * DAY + shown.hour * 60 + shown.minute


def _zone(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo  # only where hours are compiled

    return ZoneInfo(name)  # which keeps those it has made


@lru_cache(maxsize=4096)
def _offset(zone: str, day: int) -> int | None:
    """The seconds by which the zone is ahead of UTC all day long; None on a day on which that changes."""
    midnight = datetime.fromordinal(day).replace(tzinfo=_zone(zone))
    now, late = midnight.utcoffset(), (midnight + timedelta(days=1)).utcoffset()
    if now is None or now != late or now % timedelta(seconds=1):
        return None
    return int(now.total_seconds())


@lru_cache(maxsize=4096)
def _on_day_of_change(zone: str, day: int, minute: int) -> int:
    shown = datetime.fromordinal(day) + timedelta(minutes=minute)
    there = _zone(zone)
    first, second = (shown.replace(tzinfo=there, fold=fold) for fold in (0, 1))
    latest, earliest = (int((shown.replace(tzinfo=UTC) - _ahead(when)).timestamp()) for when in (first, second))
    if latest <= earliest:
        return latest  # it happens once, or twice: the first time is the earlier of the two
    return _change(there, earliest, latest)


def _change(zone: tzinfo, before: int, after: int) -> int:
    """The first moment after the change of the zone's offset that lies between two moments."""
    offset = _ahead(datetime.fromtimestamp(before, zone))
    while after - before > 1:
        middle = (before + after) // 2
        if _ahead(datetime.fromtimestamp(middle, zone)) == offset:
            before = middle
        else:
            after = middle
    return after


def _ahead(when: datetime) -> timedelta:
    return when.utcoffset() or timedelta()
