"""What whoever is asked does: advise with reasons, or name somebody else."""

from __future__ import annotations

import time

from django.db import transaction

from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.server.referrals.mails import tell_answered, tell_passing
from forethought.server.referrals.models import ANSWERED, PASSING, WAITING, Referral
from forethought.server.referrals.sealed import erase, sealed
from forethought.server.referrals.whom import Whom
from forethought.server.referrals.wording import ELSE, OUTCOMES
from forethought.words import _

from .asking import UnusableQuestion, change, locked

LONGEST_REASONS = 4000


@transaction.atomic
def answer(
    *, referral: Referral, by: Person, outcome: str, reasons: str, example: str = "", other: Whom | None = None, now: int | None = None
) -> Referral:
    """Advise, with reasons: what was asked is destroyed at once. With *ask someone else* it waits for the asker to send it on.

    ``example``: a form that names nobody and may be kept as an example, if the asker agrees too.
    """
    held, at = locked(referral), int(time.time()) if now is None else now
    if held.state != WAITING or held.asked_id != by.pk or held.erase_at <= at:
        raise UnusableQuestion(_("This question does not wait for you any more. It was answered, taken back or sent on."))
    if outcome not in OUTCOMES or not reasons.strip() or max(len(reasons), len(example)) > LONGEST_REASONS:
        raise UnusableQuestion(_("Say what you advise, and why."))
    if outcome == ELSE:
        return _name_other(held, by, reasons, other)
    change(held, state=ANSWERED, outcome=outcome, closed_at=at, next=None, next_role="", **erase("sealed"), **sealed("reasons", reasons))
    if example.strip():
        change(held, asked_agrees=True, **sealed("example", example))
    record(by=by, deed="question_answered", about=held, name=held.ref)
    tell_answered(held)
    return held


def _name_other(held: Referral, by: Person, reasons: str, other: Whom | None) -> Referral:
    if other is not None and (other.person.pk in {held.asker_id, by.pk} or not other.person.is_active):
        raise UnusableQuestion(_("Choose somebody else."))
    named = {"next": other.person if other else None, "next_role": other.role if other else ""}
    change(held, state=PASSING, outcome=ELSE, **named, **sealed("reasons", reasons))
    tell_passing(held)
    return held
