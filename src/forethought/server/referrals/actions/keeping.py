"""Precedents: what both agreed to have kept becomes an example of a clause, once nobody can be made out in it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from forethought.guidance import Clause
from forethought.server.edition import edition
from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.server.referrals import precedents
from forethought.server.referrals.about_clauses import key_of
from forethought.server.referrals.models import ANSWERED, Precedent, Referral
from forethought.server.referrals.sealed import erase
from forethought.words import _

from .asking import UnusableQuestion, change, locked


@transaction.atomic
def make_precedent(*, by: Person, referral: Referral, clause: Clause, draft: str, advice: str, why: str, role: str = "") -> Precedent:
    """Keep the form that names nobody; what the two had agreed on is destroyed, and nothing leads back to them."""
    held = locked(referral)
    if held.state != ANSWERED or held.example is None or not (held.asker_agrees and held.asked_agrees):
        raise UnusableQuestion(_("Only what both agreed to can be kept, and once."))
    if named_in(f"{draft}\n{why}"):
        raise UnusableQuestion(_("This names somebody who works here. Leave out the name."))
    told = {"draft": draft, "advice": advice, "why": why, "role": role, "made_by": by, "made_on": timezone.localdate()}
    made = Precedent.objects.create(clause=key_of(clause, edition()), number=clause.id, **told)
    change(held, asker_agrees=False, asked_agrees=False, **erase("example"))
    record(by=by, deed="precedent_made", about=made)
    transaction.on_commit(precedents.look)
    return made


@transaction.atomic
def refuse_example(*, referral: Referral) -> None:
    """The policy owner does not want it: it is destroyed."""
    change(locked(referral), asker_agrees=False, asked_agrees=False, **erase("example"))


@transaction.atomic
def retire_precedent(*, by: Person, precedent: Precedent) -> None:
    """It is shown and replayed no more."""
    if Precedent.objects.filter(pk=precedent.pk, retired_on=None).update(retired_on=timezone.localdate()):
        record(by=by, deed="precedent_retired", about=precedent)
        transaction.on_commit(precedents.look)


def named_in(text: str) -> bool:
    """Whether words hold the whole name of anybody in the directory."""
    folded = " ".join(text.casefold().split())
    return any(" " in name and name.casefold() in folded for name in Person.objects.values_list("name", flat=True).iterator())
