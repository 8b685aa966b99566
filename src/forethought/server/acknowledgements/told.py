"""What a request has come to, in neutral words: for the person, the manager and HR alike."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from forethought.server.design.jinja import long_date
from forethought.words import _

from .models import CARRIED, LEFT, REPLACED, Acknowledgement, Request
from .wording import FORMAT, MEETING, format_words

_HOME = ZoneInfo("Europe/London")


def day_confirmed(kept: Acknowledgement) -> date:
    """The day of a confirmation, in British time."""
    return datetime.fromtimestamp(kept.at, _HOME).date()


def told_of(asked: Request | None, kept: Acknowledgement | None, today: date) -> str:
    """One sentence."""
    if kept is not None:
        return _confirmed(kept)
    if asked is None:
        return _("Not asked.")
    over = {
        CARRIED: _("Confirmed the version before. This one asked nobody again."),
        REPLACED: _("Asked on {day}. A newer version came first.").format(day=long_date(asked.asked_on)),
        LEFT: _("Asked on {day}. Left before then.").format(day=long_date(asked.asked_on)),
    }
    if asked.state in over:
        return over[asked.state]
    if asked.away_until is not None and asked.away_until > today:
        return _("Away until {day}. These days do not count.").format(day=long_date(asked.away_until))
    if asked.format:
        return _("Needs another format: {format}. Asked on {day}.").format(format=format_words(asked.format), day=long_date(asked.asked_on))
    return _("Asked on {day}. Not yet.").format(day=long_date(asked.asked_on))


def _confirmed(kept: Acknowledgement) -> str:
    day, witness = long_date(day_confirmed(kept)), kept.witness.name if kept.witness else _("somebody who has left")
    if kept.how == MEETING:
        return _("Confirmed on {day}: in a team meeting. Witness: {witness}.").format(day=day, witness=witness)
    if kept.how == FORMAT:
        return _("Confirmed on {day}: in another format. Witness: {witness}.").format(day=day, witness=witness)
    return _("Confirmed on {day}.").format(day=day)
