"""Who is away on a day, said by each app that knows: so that nobody is reminded of anything meanwhile. Why is known nowhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from .models import Deputy, Person

type Says = Callable[[date], QuerySet[Any]]

_ALSO: list[Says] = []


def also_away(say: Says) -> None:
    """Called by an app in its `ready`: ``say(day)`` asks for the keys of people whom the app knows to be away on a day."""
    _ALSO.append(say)


def here_on(people: QuerySet[Person], day: date) -> QuerySet[Person]:
    """Those of the people who are not known to be away: nobody stands in for them, and no app says so."""
    found = people.exclude(pk__in=Deputy.objects.filter(starts__lte=day, ends__gte=day).values("person"))
    for say in _ALSO:
        found = found.exclude(pk__in=say(day))
    return found
