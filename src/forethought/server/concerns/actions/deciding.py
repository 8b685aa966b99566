"""The steps of fairness. Each is taken by a person, and refused in one plain sentence while the one before it is missing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from forethought.server.concerns.fields import step_fields
from forethought.server.concerns.interests import has_interest
from forethought.server.concerns.models import Concern, Entry
from forethought.server.concerns.opening import Opened, add_entry, day_of, facts
from forethought.server.concerns.outcomes import KEPT, keep_until, route_of
from forethought.server.concerns.refusals import Refused
from forethought.server.concerns.steps import DAYS, ORDER, TO_APPEAL, TO_RESPOND, missing_before
from forethought.server.concerns.telling import tell_members
from forethought.server.design.jinja import long_date
from forethought.server.journal.actions import record
from forethought.server.library.in_force import edition_on
from forethought.server.people.models import Person
from forethought.words import _

from .dealing import without
from .held import hold_still, need_declared, need_open


@transaction.atomic
def take_step(*, opened: Opened, by: Person, step: str, told: dict[str, Any], on: date | None = None) -> Concern:
    """Take a step, in what a person says of it. Refused where it may not be taken yet, or not by this person."""
    need_declared(opened)
    concern, today = hold_still(opened), on or timezone.localdate()
    need_open(concern)
    if missing := missing_before(step, concern.step):
        raise Refused(missing)
    told = {name: said for name, said in told.items() if said not in ("", None)} | {"name": by.name}
    for field in step_fields(step):
        if field.required and not told.get(field.name):
            raise Refused(field.missing)
    _RULES.get(step, _no_rule)(opened, concern, by, told, today)
    opened = opened._replace(concern=concern)
    add_entry(opened, "step", told, by=by, step=step, on=on)
    concern.step, concern.due_on = step, today + timedelta(days=DAYS[step]) if step in DAYS else None
    concern.save(update_fields=["step", "due_on", "route", "clause", "document", "outcome"])
    record(by=by, deed="concern_step", about=concern, detail=step)
    if step == "conflict":
        _leave_out_whoever_has_an_interest(opened, by, on)
    if step == "appeal" or told.get("door", "none") != "none":
        return _closed(opened, by, concern.outcome if step == "appeal" else "other_door", today)
    tell_members(concern, step, but=by)
    return concern


@transaction.atomic
def close_early(*, opened: Opened, by: Person, why: str, on: date | None = None) -> Concern:
    """There is nothing to put to anybody. Only before anything was put, and with reasons, by a named person."""
    need_declared(opened)
    concern, today = hold_still(opened), on or timezone.localdate()
    need_open(concern)
    if not concern.step:
        raise Refused(missing_before("conflict", ""))
    if concern.step not in ORDER[:2]:
        raise Refused(_("The allegation has been put. The person has a right to a decision with reasons."))
    opened = opened._replace(concern=concern)
    add_entry(opened, "closed", {"name": by.name, "text": why}, by=by, on=on)
    return _closed(opened, by, "no_case", today)


def _closed(opened: Opened, by: Person, outcome: str, today: date) -> Concern:
    concern = opened.concern
    concern.outcome, concern.closed_on, concern.due_on = outcome, today, None
    concern.keep_until = keep_until(outcome, today)
    concern.save(update_fields=["outcome", "closed_on", "due_on", "keep_until"])
    record(by=by, deed="concern_closed", about=concern, detail=outcome)
    tell_members(concern, "closed", but=by)
    return concern


def _no_rule(opened: Opened, concern: Concern, by: Person, told: dict[str, Any], today: date) -> None:
    """The order is all there is to it."""


def _say_whom(opened: Opened, concern: Concern, by: Person, told: dict[str, Any], today: date) -> None:
    """Whom it is about: somebody of the directory by employee number, else a name. The route follows from their role (3.2)."""
    if number := told.pop("number", ""):
        person = Person.objects.filter(number__iexact=number.strip()).first()
        if person is None:
            raise Refused(_("Nobody in the directory has this employee number."))
        told |= {"subject": person.pk, "whom": person.name}
        concern.route = route_of(person.standing)
        return
    if not told.get("whom"):
        raise Refused(_("Say whom it is about: an employee number, or a name."))
    concern.route = route_of(told.get("standing", ""))


def _leave_out_whoever_has_an_interest(opened: Opened, by: Person, on: date | None) -> None:
    known = facts(opened)
    out = [member.person_id for member in opened.concern.members.select_related("person") if has_interest(member.person, known)]
    if out:
        without(opened, out, by=by, on=on)


def _put(opened: Opened, concern: Concern, by: Person, told: dict[str, Any], today: date) -> None:
    """The allegation names a clause of the version that was in force on the day of the post."""
    day = date.fromisoformat(told["day"])
    if day > today:
        raise Refused(_("The day of the post is not over yet."))
    edition = edition_on(day)
    if edition is None:
        raise Refused(_("No version of the guidance was in force on {day}. It cannot be held against anybody.").format(day=long_date(day)))
    if told.get("clause", "").lower() not in edition.by_id:
        raise Refused(_("{document}, which was in force on {day}, has no such clause.").format(document=edition.name, day=long_date(day)))
    clause = edition.clause(told["clause"])
    told |= {"clause": clause.id, "says": clause.wording or clause.says, "document": edition.name}
    concern.clause, concern.document = clause.id, edition.name


def _hear(opened: Opened, concern: Concern, by: Person, told: dict[str, Any], today: date) -> None:
    until = _day_of(opened, "allegation") + timedelta(days=TO_RESPOND)
    if told.get("heard") != "yes" and today < until:
        raise Refused(_("They have until {day} to respond.").format(day=long_date(until)))


def _decide(opened: Opened, concern: Concern, by: Person, told: dict[str, Any], today: date) -> None:
    if by.pk in _who_took(opened, "allegation"):
        raise Refused(_("Somebody else must decide: whoever put the allegation does not decide alone."))
    if told.get("outcome") not in KEPT:
        raise Refused(_("Choose what was decided."))
    concern.outcome = told["outcome"]


def _end_appeal(opened: Opened, concern: Concern, by: Person, told: dict[str, Any], today: date) -> None:
    until = _day_of(opened, "decision") + timedelta(days=TO_APPEAL)
    if told.get("appealed") != "yes":
        if today < until:
            raise Refused(_("They have until {day} to appeal.").format(day=long_date(until)))
        return
    if by.pk in _who_took(opened, "allegation", "decision"):
        raise Refused(_("Somebody else must hear the appeal: neither who put the allegation, nor who decided."))
    if told.get("outcome") not in KEPT:
        raise Refused(_("Choose what was decided on appeal."))
    concern.outcome = told["outcome"]
    Concern.objects.filter(pk=concern.pk).update(outcome=concern.outcome)


def _day_of(opened: Opened, step: str) -> date:
    return day_of(Entry.objects.get(concern=opened.concern, step=step))


def _who_took(opened: Opened, *steps: str) -> set[int | None]:
    return set(Entry.objects.filter(concern=opened.concern, step__in=steps).values_list("by", flat=True))


_RULES = {"conflict": _say_whom, "allegation": _put, "response": _hear, "decision": _decide, "appeal": _end_appeal}
