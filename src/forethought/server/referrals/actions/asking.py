"""What the asker does: send a question, send it on, take it back, and agree that a form of it may be kept."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable

from django.db import IntegrityError, transaction

from forethought.guidance import Clause
from forethought.server.edition import edition
from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.server.referrals.about_clauses import key_of
from forethought.server.referrals.mails import tell_asked
from forethought.server.referrals.models import ANSWERED, KINDS, OPEN, WAITING, WITHDRAWN, Referral
from forethought.server.referrals.sealed import erase, sealed
from forethought.server.referrals.whom import Whom
from forethought.server.referrals.working import worked_by
from forethought.words import _

KEPT = 7 * 86400
"""Seconds after which what was asked is gone, answered or not."""
DUE, NUDGE = 8 * 3600, 16 * 3600
"""Seconds of the asked one's own working time: until an answer is due, and until the asker is told that there is none."""
LONGEST = 10_000
"""Characters that can be sent."""
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


class UnusableQuestion(ValueError):
    """One plain sentence that says why something cannot be done to a question."""


def send(*, asker: Person, whom: Whom, kind: str, text: str, clauses: Iterable[Clause], once: str, now: int | None = None) -> Referral:
    """Ask somebody. The same ``once`` asks once, however often the button is pressed."""
    if kind not in KINDS or not text.strip() or len(text) > LONGEST:
        raise UnusableQuestion(_("Write what you want to send, in {number} characters or fewer.").format(number=LONGEST))
    if whom.person.pk == asker.pk or not whom.person.is_active:
        raise UnusableQuestion(_("Choose whom to ask."))
    if sent := Referral.objects.filter(asker=asker, once=once).first():
        return sent
    try:
        return _sent(asker, whom, kind, text, clauses, once, int(time.time()) if now is None else now)
    except IntegrityError:  # another click was first
        return Referral.objects.get(asker=asker, once=once)


@transaction.atomic
def _sent(asker: Person, whom: Whom, kind: str, text: str, clauses: Iterable[Clause], once: str, now: int) -> Referral:
    held = edition()
    made = Referral.objects.create(
        ref=_new_ref(),
        once=once,
        asker=asker,
        asked=whom.person,
        role=whom.role,
        kind=kind,
        clauses=[[key_of(clause, held), clause.id] for clause in clauses],
        edition=held.name,
        sent_at=now,
        erase_at=now + KEPT,
        **_times(whom.person, now),
        **sealed("sealed", text),
    )
    record(by=None, deed="question_sent", about=made, name=made.ref)  # who asked is nobody's business but the two's
    tell_asked(made)
    return made


@transaction.atomic
def send_on(*, referral: Referral, whom: Whom, now: int | None = None) -> Referral:
    """The asker sends it on to somebody else; whoever was asked before cannot open it any more."""
    held = locked(referral)
    at = int(time.time()) if now is None else now
    if held.state not in OPEN or held.erase_at <= at:
        raise UnusableQuestion(_("This question is closed. You can ask again."))
    if whom.person.pk in {held.asker_id, held.asked_id} or not whom.person.is_active:
        raise UnusableQuestion(_("Choose somebody else."))
    fresh = {"asked": whom.person, "role": whom.role, "next": None, "next_role": "", "state": WAITING, "outcome": ""}
    change(held, **fresh, reminded=False, nudged=False, **_times(whom.person, at), **erase("reasons"))
    record(by=None, deed="question_passed", about=held, name=held.ref)
    tell_asked(held)
    return held


@transaction.atomic
def withdraw(*, referral: Referral, now: int | None = None) -> Referral:
    """The asker takes it back: what was asked is destroyed. Nothing where it is closed."""
    held = locked(referral)
    if held.state in OPEN:
        at = int(time.time()) if now is None else now
        change(held, state=WITHDRAWN, closed_at=at, next=None, next_role="", outcome="", **erase("sealed", "reasons"))
        record(by=None, deed="question_withdrawn", about=held, name=held.ref)
    return held


@transaction.atomic
def agree(*, referral: Referral) -> Referral:
    """The asker agrees that the form that names nobody may be kept."""
    held = locked(referral)
    if held.state != ANSWERED or held.example is None or not held.asked_agrees:
        raise UnusableQuestion(_("There is nothing to agree to."))
    change(held, asker_agrees=True)
    return held


@transaction.atomic
def refuse(*, referral: Referral) -> Referral:
    """Either of the two does not want it kept, or not any more: it is destroyed."""
    held = locked(referral)
    change(held, asker_agrees=False, asked_agrees=False, **erase("example"))
    return held


def locked(referral: Referral) -> Referral:
    """The question as it is now; nobody else changes it before this transaction ends."""
    found: Referral = Referral.objects.select_for_update(of=("self",)).select_related("asker", "asked", "next").get(pk=referral.pk)
    return found


def change(referral: Referral, **fields: object) -> None:
    """Set these fields and keep them."""
    for name, value in fields.items():
        setattr(referral, name, value)
    referral.save(update_fields=list(fields))


def _times(person: Person, now: int) -> dict[str, int]:
    return {"due": worked_by(person, now, DUE), "nudge_at": worked_by(person, now, NUDGE)}


def _new_ref() -> str:
    while True:
        ref = "R-" + "".join(secrets.choice(_LETTERS) for _number in range(6))
        if not Referral.objects.filter(ref=ref).exists():
            return ref
