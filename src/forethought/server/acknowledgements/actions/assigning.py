"""Rules that ask people to read: made and ended by the policy owner."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from forethought.guidance.clause import STANDINGS
from forethought.server.acknowledgements.models import Assignment
from forethought.server.journal.actions import record
from forethought.server.people.models import Person, WorkArea
from forethought.words import _

FEWEST_DAYS, MOST_DAYS = 21, 180
"""People need time: leave, shifts and sickness are ordinary."""


class UnusableRule(ValueError):
    """One plain sentence that says why a rule cannot be made."""


@transaction.atomic
def assign(
    *, by: Person | None, starts: date, standings: Iterable[str] = (), service: str = "", work_area: WorkArea | None = None, days: int = 28
) -> Assignment:
    """From ``starts`` on, ask everybody of these standings (all where none is named) in this service and work area, now and later."""
    named = sorted(set(standings))
    if unknown := set(named) - set(STANDINGS):
        raise UnusableRule(_("There is no standing “{standing}”.").format(standing=sorted(unknown)[0]))
    if not FEWEST_DAYS <= days <= MOST_DAYS:
        raise UnusableRule(_("Give people from {fewest} to {most} days.").format(fewest=FEWEST_DAYS, most=MOST_DAYS))
    rule = Assignment.objects.create(standings=named, service=service.strip(), work_area=work_area, starts=starts, days=days, made_by=by)
    record(by=by, deed="reading_assigned", about=rule)
    return rule


@transaction.atomic
def end_assignment(*, by: Person | None, assignment: Assignment, on: date) -> None:
    """Nobody more is asked by this rule. Who was asked stays asked."""
    if Assignment.objects.filter(pk=assignment.pk, ended_on=None).update(ended_on=on):
        record(by=by, deed="assignment_ended", about=assignment)
    assignment.refresh_from_db()
