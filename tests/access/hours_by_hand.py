"""The hours of a moment as a person finds them: look at the clock on the wall, and whether it shows a time of work. Slow and plain."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from forethought.access.pattern import Pattern

DAY = timedelta(days=1)


def wall_at(zone: str, moment: int) -> datetime:
    """What the clock on the wall shows; in an hour that comes twice, the second time, the last minute before it was put back."""
    shown = datetime.fromtimestamp(moment, ZoneInfo(zone))
    while shown.fold:
        moment -= 60
        shown = datetime.fromtimestamp(moment, ZoneInfo(zone))
    return shown.replace(tzinfo=None)


def spell_by_hand(pattern: Pattern, moment: int) -> str:
    """One of `SPELLS`."""
    wall = wall_at(pattern.time_zone, moment)
    near = [shift_on(pattern, wall.date() + n * DAY) for n in (-3, -2, -1, 0, 1, 2)]
    shifts = [shift for shift in near if shift]
    for spell in ("core", "work", "lunch"):
        if any(spell_in(pattern, shift, wall) == spell for shift in shifts):
            return spell
    today = datetime.combine(wall.date(), time())
    if any(start <= today + DAY and end >= today for shift in shifts for start, end in shift):
        return "around"
    return "off"


def shift_on(pattern: Pattern, day: date) -> list[tuple[datetime, datetime]]:
    """The spells of work that belong to a day."""
    if day.weekday() not in pattern.days or day in pattern.closures or any(first <= day <= last for first, last in pattern.leave):
        return []
    spells = []
    for start, end in pattern.work or pattern.core:
        began_on = day + DAY if pattern.nights and start < 12 * 60 else day
        ended_on = began_on + DAY if end <= start else began_on
        spells.append((on(began_on, start), on(ended_on, end)))
    return spells


def spell_in(pattern: Pattern, shift: list[tuple[datetime, datetime]], wall: datetime) -> str:
    """What a moment is in a shift: lunch, core or work; empty where it is none of its time."""
    in_shift = min(start for start, _end in shift) <= wall < max(end for _start, end in shift)
    at_work = any(start <= wall < end for start, end in shift)
    if in_shift and shows(wall, pattern.lunch):
        return "lunch"
    if at_work:
        return "core" if shows(wall, pattern.core) else "work"
    return ""


def shows(wall: datetime, spells: tuple[tuple[int, int], ...]) -> bool:
    """Whether the time of day lies in one of the spells, whatever the date."""
    now = wall.hour * 60 + wall.minute
    return any(start <= now < end or (end <= start and (now >= start or now < end)) for start, end in spells)


def on(day: date, minute: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minute)
