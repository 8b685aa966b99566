"""Second steps: an app that shows codes, recovery codes and passkeys. allauth does the sums and keeps them, encrypted; it shows no page."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import NamedTuple

from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings

from forethought.server.environment import environment
from forethought.server.people.models import HR, ICT, OPERATOR, POLICY_OWNER, Person
from forethought.server.people.permissions import has_duty

APP, CODES, PASSKEY = Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES, Authenticator.Type.WEBAUTHN


class Steps(NamedTuple):
    """What somebody has set up. ``app``: its key here, 0 where there is none. ``codes``: how many recovery codes are left."""

    app: int
    passkeys: list[Authenticator]
    codes: int

    @property
    def any(self) -> bool:
        """Whether a second step is asked for when they sign in."""
        return bool(self.app or self.passkeys)


class Keeping(DefaultMFAAdapter):
    """How allauth keeps secrets here, and what it calls this site and its people."""

    def encrypt(self, text: str) -> str:
        """Under a key that follows from the server's own."""
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """What was encrypted; InvalidToken where the server has another key now."""
        return _lock().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """What the app shows above the code."""
        return environment().name or "Forethought"

    def get_totp_label(self, user: Person) -> str:
        """Whose code it is, as the app shows it."""
        return user.number

    def get_public_key_credential_user_entity(self, user: Person) -> dict[str, object]:
        """Whom a passkey is for: what the device shows when it asks which to use."""
        return {"id": user_pk_to_url_str(user).encode(), "display_name": user.name, "name": user.number}

    def _get_site_name(self) -> str:
        return self.get_totp_issuer()


def steps_of(person: Person) -> Steps:
    """What the person has set up: one question to the database."""
    rows = list(Authenticator.objects.filter(user=person).order_by("pk"))
    codes = next((len(row.wrap().get_unused_codes()) for row in rows if row.type == CODES), 0)
    return Steps(next((row.pk for row in rows if row.type == APP), 0), [row for row in rows if row.type == PASSKEY], codes)


def has_step(person: Person) -> bool:
    """Whether a second step is asked for when the person signs in."""
    return Authenticator.objects.filter(user=person, type__in=[APP, PASSKEY]).exists()


def should_have_step(person: Person) -> bool:
    """Whether what the person may do here calls for one."""
    return has_duty(person, HR, POLICY_OWNER, OPERATOR, ICT)


def must_have_step(person: Person) -> bool:
    """Whether the Council lets the person do nothing before there is one."""
    return environment().second_step == "require" and should_have_step(person)


@cache
def _lock() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(b"second steps" + settings.SECRET_KEY.encode()).digest()))
