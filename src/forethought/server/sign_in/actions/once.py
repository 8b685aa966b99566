"""Links and codes that are good once: made, looked at, and used."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from forethought.server.jobs.mail import send
from forethought.server.journal.actions import record
from forethought.server.people.actions import UnusableDetail
from forethought.server.people.models import Person
from forethought.server.sign_in.digest import digest_of
from forethought.server.sign_in.models import LETTER, LINK, GoodOnce
from forethought.server.sign_in.steps import should_have_step
from forethought.words import _

from .telling import tell

LINK_GOOD_FOR = timedelta(minutes=15)
LETTER_GOOD_FOR = timedelta(days=30)
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of which a code on paper is made: none looks like another (Crockford's idea, without 0, 1, I and O)."""
CODE_LENGTH = 12
"""5 bits each: a thousand thousand tries a second for a thousand years find none."""


@transaction.atomic
def mail_link(*, person: Person, address: str) -> None:
    """Mail the person a link that is good for a quarter of an hour. ``address``: of the page, to which the key is added."""
    key = _make(person, LINK, secrets.token_urlsafe(32), LINK_GOOD_FOR)
    body = _("Open this link to sign in. It is good once, for 15 minutes:\n\n{link}\n\nDid you not ask for it? Then do nothing.")
    body = body.format(link=f"{address}/{key}")
    send(to=person.email, subject=_("Your link to sign in"), body=body, once=f"link:{digest_of(key)}")


@transaction.atomic
def make_letter(*, person: Person, by: Person) -> str:
    """A code on paper, good for 30 days. Not for people with power: whoever hands letters out could become them."""
    if should_have_step(person):
        says = _("{number}: this person has duties with power here. An operator sets their password.")
        raise UnusableDetail(says.format(number=person.number))
    record(by=by, deed="letter_made", about=person, name=person.number)
    tell(person=person, says=_("HR made a letter with a code, with which you can set another password or PIN."))
    return _make(person, LETTER, "".join(secrets.choice(LETTERS) for _each in range(CODE_LENGTH)), LETTER_GOOD_FOR)


def whose(*, kind: str, key: str) -> Person | None:
    """Whom the link or code lets in now; it stays good."""
    found = GoodOnce.objects.select_related("person").filter(kind=kind, digest=_digest(kind, key), ends__gt=timezone.now()).first()
    return found.person if found else None


@transaction.atomic
def use(*, kind: str, key: str) -> Person | None:
    """Whom the link or code lets in; it is good no more. Of two at once, one gets in."""
    person = whose(kind=kind, key=key)
    return person if GoodOnce.objects.filter(kind=kind, digest=_digest(kind, key)).delete()[0] else None


@transaction.atomic
def tidy_once(*, now: datetime) -> None:
    """Delete what is good no more."""
    GoodOnce.objects.filter(ends__lt=now).delete()


def _make(person: Person, kind: str, key: str, good_for: timedelta) -> str:
    GoodOnce.objects.update_or_create(person=person, kind=kind, defaults={"digest": _digest(kind, key), "ends": timezone.now() + good_for})
    return key


def _digest(kind: str, key: str) -> str:
    return digest_of(f"{kind}:{plain(key) if kind == LETTER else key}")


def plain(code: str) -> str:
    """A code as it is kept, however it was typed."""
    return "".join(letter for letter in code.upper() if letter in LETTERS)
