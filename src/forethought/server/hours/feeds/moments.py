"""Dates and times as UK systems and ISO 8601 write them, with or without an offset."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from forethought.words import _

from .fields import UnusableField

AHEAD = 24 * 3600
"""Seconds that an event may lie ahead of now; more is a wrong date, not a fast clock."""
KEPT = 31 * 24 * 3600
"""Seconds for which events are kept; what is older need not be taken at all."""

_DATES = (
    re.compile(r"(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})", re.ASCII),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})", re.ASCII),
    re.compile(r"(?P<d>\d{1,2})([-/.])(?P<m>\d{1,2})\2(?P<y>\d{4}|\d{2})", re.ASCII),
    re.compile(r"(?:[A-Za-z]{2,9},? )?(?P<d>\d{1,2})[ -](?P<name>[A-Za-z]{3,9})[ -](?P<y>\d{4}|\d{2})", re.ASCII),
)
_TIME = re.compile(
    r"(?P<h>\d{1,2})(?:[:.](?P<n>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d{1,9})?)?|(?P<n2>\d{2})(?P<s2>\d{2})?)?"
    r" ?(?P<half>[AaPp]\.?[Mm]\.?)? ?(?P<zone>[Zz]|UTC|GMT|BST|[+-]\d{2}(?::?\d{2})?)?",
    re.ASCII,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 60


def moment_of(text: str, zone: tzinfo, now: int, *, needs_offset: bool = False) -> int:
    """The UTC epoch second of a date and time; without an offset it is the wall time of ``zone``.

    An hour that comes twice in autumn is taken as the first one, and one that is left out in spring as if
    the terminal had not been put forward yet. UnusableField where it is no moment, or none that events are kept for.
    """
    at = _epoch(" ".join(text.split()), zone, needs_offset)
    if at > now + AHEAD:
        raise UnusableField(_("The time is more than a day ahead. Dates are read as day, month, year."))
    if at < now - KEPT:
        raise UnusableField(_("The time is more than 31 days ago, and events are kept for 31 days."))
    return at


def _epoch(text: str, zone: tzinfo, needs_offset: bool) -> int:
    if not text:
        raise UnusableField(_("There is no date and time."))
    found = next((match for match in (shape.match(text) for shape in _DATES) if match), None) if len(text) <= _LONGEST else None
    rest = text[found.end() :] if found else ""
    at = _TIME.fullmatch(rest.lstrip(" Tt,-")) if found and rest[:1] in {" ", "T", "t", ",", "-"} else None
    if not found or not at:
        raise UnusableField(_("The date and time cannot be read. Write 31/01/2026 07:15 or 2026-01-31T07:15."))
    if needs_offset and not at["zone"]:
        raise UnusableField(_("The time must end in its offset from UTC, such as Z or +01:00."))
    try:
        local = datetime.combine(_day(found.groupdict()), _hour(at.groupdict()), _offset(at["zone"]) or zone)
        return int(local.astimezone(UTC).timestamp())
    except (ValueError, OverflowError):
        raise UnusableField(_("There is no such date or time. Dates are read as day, month, year.")) from None


def _day(part: dict[str, str]) -> date:
    year = int(part["y"]) + (2000 if len(part["y"]) == len("26") else 0)
    month = _MONTHS.index(part["name"][:3].lower()) + 1 if "name" in part else int(part["m"])
    return date(year, month, int(part["d"]))


def _hour(part: dict[str, str | None]) -> time:
    hour, minute, second = int(part["h"] or 0), int(part["n"] or part["n2"] or 0), int(part["s"] or part["s2"] or 0)
    if not (part["n"] or part["n2"] or part["half"]):
        raise ValueError
    if part["half"]:
        if not 1 <= hour <= 12:
            raise ValueError
        hour = hour % 12 + (12 if part["half"][0] in "pP" else 0)
    return time(hour, minute, min(second, 59))  # a leap second


def _offset(zone: str | None) -> tzinfo | None:
    if zone is None:
        return None
    if zone in {"Z", "z", "UTC", "GMT", "BST"}:
        return timezone(timedelta(hours=zone == "BST"))
    digits = zone[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 14 or minutes > 59:
        raise ValueError
    return timezone((1 if zone[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
