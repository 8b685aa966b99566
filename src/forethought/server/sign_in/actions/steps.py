"""Setting up second steps and using them. Whoever changes their own is told by mail, and is not in the journal."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, validate_totp_code
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn.internal.auth import WebAuthn
from cryptography.fernet import InvalidToken
from django.db import transaction

from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.server.sign_in.steps import APP, CODES, PASSKEY, has_step
from forethought.words import _

from .telling import tell
from .tries import first_time

LONGEST_CODE = 120
"""Seconds in which a code of the app is not taken twice: longer than it can be right."""


@transaction.atomic
def add_app(*, person: Person, secret: str) -> list[str]:
    """An app shows codes made with this secret from now on. The recovery codes, where these are the first."""
    Authenticator.objects.filter(user=person, type=APP).delete()
    TOTP.activate(person, secret)
    return _added(person, _("An app that shows codes was added to the ways you sign in."))


@transaction.atomic
def add_passkey(*, person: Person, name: str, credential: dict[str, Any]) -> list[str]:
    """A passkey whose answer was found right. The recovery codes, where these are the first."""
    WebAuthn.add(person, name, credential)
    return _added(person, _("A passkey was added to the ways you sign in."))


@transaction.atomic
def make_codes(*, person: Person) -> list[str]:
    """New recovery codes; the old ones are worth nothing."""
    Authenticator.objects.filter(user=person, type=CODES).delete()
    return RecoveryCodes.activate(person).generate_codes()


@transaction.atomic
def remove_step(*, person: Person, key: int) -> bool:
    """Remove an app or a passkey, and the recovery codes with the last. False where it is not this person's."""
    if not Authenticator.objects.filter(user=person, pk=key, type__in=[APP, PASSKEY]).delete()[0]:
        return False
    if not has_step(person):
        Authenticator.objects.filter(user=person).delete()
    tell(person=person, says=_("An app or a passkey was removed from the ways you sign in."))
    return True


@transaction.atomic
def forget_steps(*, person: Person, by: Person | None = None) -> bool:
    """All of it is gone, as when a phone is lost, and every session ends. False where there was nothing."""
    if not Authenticator.objects.filter(user=person).delete()[0]:
        return False
    person.sessions.all().delete()
    record(by=by, deed="steps_forgotten", about=person, name=person.number)
    tell(person=person, says=_("Your second step was removed. Until you add another, your password is enough to sign in."))
    return True


@transaction.atomic
def use_code(*, person: Person, code: str) -> bool:
    """Whether this is what the person's app shows, or one of their recovery codes; either is good once."""
    rows = {row.type: row for row in Authenticator.objects.filter(user=person, type__in=[APP, CODES])}
    try:
        if APP in rows and validate_totp_code(decrypt(rows[APP].data["secret"]), code):
            return first_time(kind="code", what=f"{person.pk}:{int(''.join(filter(str.isdigit, code)))}", seconds=LONGEST_CODE)
        return CODES in rows and rows[CODES].wrap().validate_code(code)
    except InvalidToken:  # the server's key is another now: an operator can forget the steps
        return False


def _added(person: Person, says: str) -> list[str]:
    tell(person=person, says=says)
    return [] if Authenticator.objects.filter(user=person, type=CODES).exists() else make_codes(person=person)
