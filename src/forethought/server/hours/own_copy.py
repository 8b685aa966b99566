"""What working time holds of a person, for a copy of their own."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.held import Held, held
from forethought.server.people.models import Person
from forethought.words import _

from .models import ClockState, Notice


def copy_for(person: Person) -> Iterator[Held]:
    """Posts, leave, clock, roster, notices, and what was said to be for work."""
    starts, ends, source = _("From"), _("To"), _("Who said so")
    posts = {"row": _("Hours"), "starts": starts, "ends": ends, "on_holidays": _("On bank holidays too")}
    yield held("posts", _("Hours of your posts"), person.patterns.all(), posts, of=["hours.WorkingPattern.person"])
    leave = {"first": starts, "last": ends, "source": source}
    yield held("leave", _("Leave"), person.leave.all(), leave, of=["hours.Leave.person"])
    yield from _clock(person, source)
    roster = {"starts": starts, "ends": ends, "source": source, "uid": _("Number there")}
    of = ["hours.RosterSpell.person"]
    yield held("roster", _("Shifts of your roster"), person.roster.all(), roster, of=of, moments=["starts", "ends"])
    notices = {"work_area__name": _("Work area"), "starts": starts, "ends": ends, "says": _("It says")}
    found = Notice.objects.filter(made_by=person)
    title = _("Notices you gave to your work area")
    yield held("notices", title, found, notices, of=["hours.Notice.made_by"], moments=["starts", "ends"])
    uses = {"kind": _("Kind of site"), "day": _("Day")}
    yield held("for_work", _("For your work today"), person.work_use.all(), uses, of=["hours.WorkUse.person"])


def _clock(person: Person, source: str) -> Iterator[Held]:
    events = {
        "kind": _("What"), "occurred_at": _("At"), "received_at": _("Heard of at"), "source": source, "event_id": _("Number there"),
        "terminal": _("Clock"),
    }  # fmt: skip
    found, moments = person.clock_events.order_by("occurred_at"), ["occurred_at", "received_at"]
    yield held("clock_events", _("Clock events"), found, events, of=["hours.ClockEvent.person"], moments=moments)
    state = {"state": _("State"), "since": _("Since"), "source": source}
    now = ClockState.objects.filter(person=person)
    yield held("clock", _("What your clock came to"), now, state, of=["hours.ClockState.person"], moments=["since"])
