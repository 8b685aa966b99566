"""Mails about questions: a reference and where to look, never a word of what was asked, nor who asked."""

from __future__ import annotations

from forethought.server.jobs.mail import send
from forethought.server.people.models import Person
from forethought.words import _

from .models import Referral


def tell_asked(referral: Referral) -> None:
    """Somebody asks you something."""
    body = _("Somebody asks you before they post: {ref}. Open Forethought, “Me”, then “Questions to me”.\n\nIt waits for you alone.\n")
    _send(referral.asked, referral, _("A question waits for you: {ref}"), body, f"asked:{referral.asked_id}")


def remind_asked(referral: Referral) -> None:
    """The question still waits for you."""
    body = _("The question {ref} still waits for you. Open Forethought, “Me”, then “Questions to me”.\n\nNot for you? Say so there.\n")
    _send(referral.asked, referral, _("Still waiting for you: {ref}"), body, f"reminded:{referral.asked_id}")


def nudge_asker(referral: Referral) -> None:
    """Nobody has answered you yet."""
    body = _("Your question {ref} has no answer yet. Ask someone else? Open Forethought and choose “Me”, then “My questions”.\n")
    _send(referral.asker, referral, _("No answer yet: {ref}"), body, f"nudged:{referral.asked_id}")


def tell_answered(referral: Referral) -> None:
    """Your question has an answer."""
    body = _(
        "Your question {ref} has an answer. Open Forethought and choose “Me”, then “My questions”.\n\nWhat you sent has been deleted.\n"
    )
    _send(referral.asker, referral, _("You have an answer: {ref}"), body, "answered")


def tell_passing(referral: Referral) -> None:
    """Somebody else can answer better; nothing is sent on before you say so."""
    body = _("Somebody else can answer {ref} better. Nothing goes on before you say so: open Forethought, “Me”, “My questions”.\n")
    _send(referral.asker, referral, _("Send your question on? {ref}"), body, f"passing:{referral.asked_id}")


def tell_lapsed(referral: Referral) -> None:
    """Nobody answered; what you sent is gone."""
    body = _("Nobody answered your question {ref}, and what you sent has been deleted. You can ask again.\n")
    _send(referral.asker, referral, _("Nobody answered: {ref}"), body, "lapsed")


def _send(person: Person | None, referral: Referral, subject: str, body: str, stage: str) -> None:
    if person is not None and person.is_active and person.email:
        send(
            to=person.email,
            subject=subject.format(ref=referral.ref),
            body=body.format(ref=referral.ref),
            once=f"question:{referral.pk}:{stage}",
        )
