"""The days on which the Council is closed: the bank holidays of its nation, and its own closure days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from forethought.server.environment import environment
from forethought.words import _

from .models import Closure

_SUBDIVISIONS = {"England": "ENG", "Wales": "WLS", "Scotland": "SCT", "Northern Ireland": "NIR"}


@cache
def bank_holidays(nation: str, year: int) -> dict[date, str]:
    """The bank holidays of a year by day, those moved to a weekday too."""
    from holidays import country_holidays  # it takes a tenth of a second, and few processes need it

    return dict(sorted(country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=[year]).items()))


def holidays_between(first: date, last: date) -> dict[date, str]:
    """The bank holidays of the Council's nation, both days included."""
    years = (bank_holidays(environment().nation, year) for year in range(first.year, last.year + 1))
    return {day: name for found in years for day, name in found.items() if first <= day <= last}


def closures_by_area(first: date, last: date) -> dict[int | None, frozenset[date]]:
    """The Council's own closure days: those of everybody under None, and those of each work area that has some."""
    found: dict[int | None, set[date]] = {}
    for area, day in Closure.objects.filter(day__range=(first, last)).values_list("work_area_id", "day"):
        found.setdefault(area, set()).add(day)
    return {area: frozenset(days) for area, days in found.items()}


def closed_days(area: int | None, first: date, last: date) -> Iterator[tuple[date, str]]:
    """Every day in order on which people of an area are off because the Council or the area is closed, with its name."""
    own = Closure.objects.filter(day__range=(first, last), work_area_id__in=[area] if area else []) | Closure.objects.filter(
        day__range=(first, last), work_area=None
    )
    found = {day: _("{name} (bank holiday)").format(name=name) for day, name in holidays_between(first, last).items()}
    yield from sorted({**found, **dict(own.values_list("day", "name"))}.items())
