"""Working patterns: the days and hours that somebody works, taken from a row of JSON or refused in one sentence."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from forethought.words import _

from .pattern_fields import MOST_DATES, MOST_SPELLS, UnusablePattern, days_in, leave_in, list_in, shown, spell_in, zone_in

__all__ = ["FIELDS", "HOME_ZONE", "Pattern", "UnusablePattern", "pattern_of"]

FIELDS = ("days", "work", "core", "lunch", "flexi", "time_zone", "leave", "closures")
"""The fields that a pattern may have; only `days` must be there."""
HOME_ZONE = "Europe/London"


class Pattern(NamedTuple):
    """When somebody works. Spells are minutes of the local day, [start, end), 0 to 1440; one whose end is not after its start goes
    into the next day. ``days`` (Monday 0) are those on which spells start. With ``nights`` they are the evenings, and a spell that
    starts before noon belongs to the evening before. ``leave`` holds whole days, both ends included; leave and closures take away
    the spells that start on these days."""

    days: frozenset[int]
    work: tuple[tuple[int, int], ...] = ()
    core: tuple[tuple[int, int], ...] = ()
    lunch: tuple[tuple[int, int], ...] = ()
    flexi: bool = True
    time_zone: str = HOME_ZONE
    leave: tuple[tuple[date, date], ...] = ()
    closures: tuple[date, ...] = ()
    nights: bool = False


def pattern_of(row: Mapping[str, Any]) -> Pattern:
    """The pattern of a row as in CONTRACTS: ``{"days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00"], …}``.

    UnusablePattern where a field is unknown or makes no sense: one sentence, with the field's name and what it may be.
    """
    _refuse_unknown(row)
    days, nights = days_in(row.get("days"))
    return Pattern(
        days=days,
        work=_spells(row, "work"),
        core=_spells(row, "core"),
        lunch=_spells(row, "lunch"),
        flexi=_flexi(row.get("flexi")),
        time_zone=zone_in(row.get("time_zone"), HOME_ZONE),
        leave=_leave(row, "leave"),
        closures=tuple(first for first, _last in _leave(row, "closures")),
        nights=nights,
    )


def _refuse_unknown(row: Any) -> None:
    if not isinstance(row, Mapping):
        raise UnusablePattern(_("The pattern is {shown}; it must be a JSON object.").format(shown=shown(row)))
    for name in row:
        if name not in FIELDS:
            raise UnusablePattern(
                _("The pattern has no field called {name}; its fields are {fields}.").format(name=shown(name), fields=", ".join(FIELDS))
            )


def _spells(row: Mapping[str, Any], name: str) -> tuple[tuple[int, int], ...]:
    return tuple(spell_in(name, item) for item in list_in(name, row.get(name), MOST_SPELLS))


def _leave(row: Mapping[str, Any], name: str) -> tuple[tuple[date, date], ...]:
    return tuple(leave_in(name, item, ranges=name == "leave") for item in list_in(name, row.get(name), MOST_DATES))


def _flexi(value: Any) -> bool:
    if value is None:
        return True
    if not isinstance(value, bool):
        raise UnusablePattern(_("The pattern’s field “flexi” is {shown}; it must be true or false.").format(shown=shown(value)))
    return value
