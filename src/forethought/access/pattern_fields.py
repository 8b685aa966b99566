"""The fields of a working pattern, each read from what people write or refused in one plain sentence."""

# No regular expression: to compile one costs a cold start more than these short texts do.

from datetime import date, datetime
from typing import Any

from forethought.words import _

MOST_SPELLS, MOST_DATES, LONGEST_TEXT = 12, 1000, 200
"""Spells in a list, dates in a list, and characters in a text: what is longer is no working pattern."""
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {"tues": 1, "weds": 2, "thurs": 3}
_DAY_NUMBERS = {name: n for n, name in enumerate(WEEK)} | {name[:3]: n for n, name in enumerate(WEEK)} | _SHORT


class UnusablePattern(ValueError):
    """Why a pattern cannot be used: one plain sentence that names the field and what it may be."""


def shown(value: Any) -> str:
    """A value as a sentence can quote it: short, on one line."""
    if isinstance(value, str):
        seen = "".join(letter if letter.isprintable() else " " for letter in value[:40])
        return f"“{seen}…”" if len(value) > 40 else f"“{seen}”"
    if value is None:
        return _("missing")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return _("a number")
    return _("a list") if isinstance(value, list | tuple) else _("an object")


def list_in(name: str, value: Any, most: int) -> list[Any]:
    """The items of a list; none where it is missing or null, one where a single text stands for the list."""
    if value is None:
        return []
    items = list(value[: most + 1]) if isinstance(value, list | tuple) else [value]
    if len(items) > most:
        raise UnusablePattern(
            _("The pattern’s field “{name}” holds more than {most} entries; it may hold {most} at most.").format(name=name, most=most)
        )
    return items


def days_in(value: Any) -> tuple[frozenset[int], bool]:
    """The days of a text such as ``Mon-Fri``, ``Mon,Wed``, ``Fri-Mon`` or ``Sun-Thu nights``, Monday 0, and whether they are nights."""
    text = _text(value).lower()
    nights = text.endswith((" nights", " night"))
    parts = [part.strip() for part in text.removesuffix("s").removesuffix(" night").split(",")] if nights else text.split(",")
    days: set[int] = set()
    for part in parts:
        first, dash, last = (end.strip() for end in part.partition("-"))
        a, b = _DAY_NUMBERS.get(first, -1), _DAY_NUMBERS.get(last if dash else first, -1)
        if a < 0 or b < 0:
            sentence = _("The pattern’s field “days” is {shown}; it may be days such as Mon-Fri, Mon,Wed or Sun-Thu nights.")
            raise UnusablePattern(sentence.format(shown=shown(value)))
        days.update((a + n) % 7 for n in range((b - a) % 7 + 1))
    return frozenset(days), nights


def spell_in(name: str, value: Any) -> tuple[int, int]:
    """The minutes, start and end, of a text such as ``09:00-17:00`` or ``22:00-06:00``."""
    start, _dash, end = _text(value).partition("-")
    minutes = _minute(start), _minute(end)
    if min(minutes) < 0 or minutes[0] == 1440:
        sentence = _("The pattern’s field “{name}” holds {shown}; it may be hours such as 09:00-17:00, a list of such hours, or null.")
        raise UnusablePattern(sentence.format(name=name, shown=shown(value)))
    return minutes


def _minute(text: str) -> int:
    """The minute of the day of a text such as 09:00 or 24:00; -1 where it is none."""
    hours, colon, minutes = text.strip().partition(":")
    if not colon or len(minutes) != 2 or not 1 <= len(hours) <= 2 or not (hours + minutes).isdecimal() or not text.isascii():
        return -1
    of_day = int(hours) * 60 + int(minutes)
    return of_day if int(minutes) < 60 and of_day <= 1440 else -1


def leave_in(name: str, value: Any, ranges: bool) -> tuple[date, date]:
    """The first and the last day of a date, or where ``ranges`` are taken of two dates with a stroke between them."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value, value  # TOML has dates of its own
    start, stroke, end = _text(value).partition("/")
    first = _date(start)
    last = _date(end) if stroke else first
    if first is None or last is None or last < first or (stroke and not ranges):
        sentence = (
            _("The pattern’s field “{name}” holds {shown}; it may be a list of dates such as 2026-12-24 or 2026-12-28/2027-01-02.")
            if ranges
            else _("The pattern’s field “{name}” holds {shown}; it may be a list of dates such as 2026-12-25.")
        )
        raise UnusablePattern(sentence.format(name=name, shown=shown(value)))
    return first, last


def _date(text: str) -> date | None:
    text = text.strip()
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return None  # `fromisoformat` takes weeks and dates without dashes too
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def zone_in(value: Any, home: str) -> str:
    """The name of a time zone; the home zone where it is missing or null."""
    if value is None:
        return home
    name = value if isinstance(value, str) and len(value) <= LONGEST_TEXT else ""
    if not _is_zone(name):
        sentence = _("The pattern’s field “time_zone” is {shown}; it may be the name of a time zone such as Europe/London.")
        raise UnusablePattern(sentence.format(shown=shown(value)))
    return name


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo  # only where hours are known

    try:
        return bool(name) and ZoneInfo(name).key == name
    except (OSError, ValueError, KeyError):
        return False


def _text(value: Any) -> str:
    """The text with plain dashes and without spaces around it; empty where the value is no short text."""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        return ""
    return value.replace("–", "-").replace("—", "-").strip()
