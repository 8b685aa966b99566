"""A question as its pages show it: its clauses, what may be opened of it, and when."""

from __future__ import annotations

import time
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import Http404

from forethought.guidance import Clause
from forethought.server.design.advice_words import strength_words
from forethought.server.people.models import Person

from .about_clauses import clause_named
from .models import Referral
from .permissions import may_read_text
from .sealed import Unreadable, opened
from .wording import outcome_words, role_words, state_words

_HOME = ZoneInfo("Europe/London")


class About(NamedTuple):
    """A clause of a question: its number then, and the clause as it is now; none where it is gone."""

    id: str
    clause: Clause | None


class Shown:
    """What a template reads of one question, for one of the two."""

    def __init__(self, referral: Referral, person: Person) -> None:
        self.referral, self.person, self.now = referral, person, int(time.time())
        self.unreadable = ""

    @property
    def about(self) -> list[About]:
        """Its clauses."""
        return [About(number, clause_named(key)) for key, number in self.referral.clauses]

    @property
    def text(self) -> str:
        """What was asked; empty where it is gone, or not for the person."""
        return self._opened("sealed") if may_read_text(self.person, self.referral, self.now) else ""

    @property
    def reasons(self) -> str:
        """Why, as whoever was asked has said it."""
        return self._opened("reasons")

    @property
    def example(self) -> str:
        """The form that names nobody, while it is thought about."""
        return self._opened("example")

    @property
    def due(self) -> date:
        """The day by which an answer is due."""
        return day_of(self.referral.due)

    @property
    def due_time(self) -> str:
        """The time of that day."""
        return datetime.fromtimestamp(self.referral.due, _HOME).strftime("%H:%M")

    @property
    def is_late(self) -> bool:
        """Whether an answer is overdue."""
        return self.referral.is_open and self.referral.due <= self.now

    @property
    def sent(self) -> date:
        """The day it was sent."""
        return day_of(self.referral.sent_at)

    @property
    def state(self) -> str:
        """What it has come to, in words."""
        return outcome_words(self.referral.outcome) if self.referral.state == "answered" else state_words(self.referral.state)

    def _opened(self, name: str) -> str:
        try:
            return opened(self.referral, name)
        except Unreadable as why:
            self.unreadable = str(why)
            return ""


def day_of(moment: int) -> date:
    """The British day of a moment."""
    return datetime.fromtimestamp(moment, _HOME).date()


def own(found: QuerySet[Referral], ref: str) -> Referral:
    """The question of a reference among those that the person may see; for others there is none."""
    referral = found.select_related("asker", "asked", "next").filter(ref=ref.upper()).first()
    if referral is None:
        raise Http404
    return referral


def words() -> dict[str, Any]:
    """What every page of a question calls."""
    return {"strength": strength_words, "role_words": role_words, "outcome_words": outcome_words}
