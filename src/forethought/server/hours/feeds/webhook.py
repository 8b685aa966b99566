"""Clock events out of the JSON that another system sends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from forethought.access.clock import Stamp
from forethought.words import _

from .clocked import Clocked, Refused, UnusableFeed
from .csv_drop import Layout
from .fields import UnusableField, id_of, kind_of, number_of, own_words, terminal_of
from .moments import moment_of

EVENTS = 1_000
"""Events that one message may hold."""
FIELDS = ("id", "number", "kind", "at", "terminal")


def read_message(row: Mapping[str, Any], layout: Layout, *, source: str, received: int) -> Iterator[Clocked | Refused]:
    """The events of a message, ``{"events": [...]}``, in their order; ``line`` is the place from 1. UnusableFeed where it is none.

    A message without events says that the system is alive, and that nobody clocked.
    """
    events = row.get("events")
    if row.keys() != {"events"} or not isinstance(events, list):
        raise UnusableFeed(_("The body must be one JSON object with the field “events”, a list."))
    if len(events) > EVENTS:
        raise UnusableFeed(_("A message may hold 1,000 events. Send the rest in another."))
    zone, own = ZoneInfo(layout.zone), own_words(layout.kinds)
    return (_event(place, event, layout, zone, own, source, received) for place, event in enumerate(events, 1))


def _event(place: int, event: Any, layout: Layout, zone: ZoneInfo, own: Mapping[str, str], source: str, received: int) -> Clocked | Refused:
    if not isinstance(event, dict) or not event.keys() <= set(FIELDS):
        return Refused(place, "", _("An event must be an object with the fields id, number, kind, at and, if you like, terminal."))
    field = "id"
    try:
        id = id_of(_text(event, "id", needed=True))
        field = "number"
        number = number_of(_text(event, "number"), layout.digits)
        field = "kind"
        kind = kind_of(_text(event, "kind"), own)
        field = "at"
        at = moment_of(_text(event, "at"), zone, received, needs_offset=True)
        field = "terminal"
        return Clocked(number, Stamp(kind, at, received, source, id, terminal_of(_text(event, "terminal"))), place)
    except UnusableField as fault:
        return Refused(place, field, str(fault))


def _text(event: Mapping[str, Any], name: str, *, needed: bool = False) -> str:
    value = event.get(name)
    if value is None and not needed:
        return ""
    if isinstance(value, int) and not isinstance(value, bool) and name in {"id", "number", "kind"}:
        return str(value) if abs(value) < 10**30 else ""
    if not isinstance(value, str) or (needed and not value.strip()):
        raise UnusableField(_("It must be text."))
    return value
