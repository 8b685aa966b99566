"""The tables of signing in: accounts elsewhere, what is good once, PINs, kiosks, and wrong tries."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from forethought.server.people.models import Person


class Identity(models.Model):
    """A person's account at the Council's provider. Nothing else that the provider says is kept.

    ``issuer``: the provider's own name for itself. ``subject``: its number for the account (Entra's ``oid``); never an e-mail address.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="identities")
    issuer = models.CharField(max_length=500)
    subject = models.CharField(max_length=255)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="sign_in_identity_once"),
            models.UniqueConstraint(fields=["person", "issuer"], name="sign_in_one_account_each"),
        ]

    def __str__(self) -> str:
        return self.subject


LINK, LETTER = KINDS = ("link", "letter")
"""A link in a mail, and a code on paper."""


class GoodOnce(models.Model):
    """A link or a code that lets one person in once. A new one takes the place of the one before.

    ``digest``: hexadecimal HMAC-SHA-256 of it under the server's key. ``ends``: until when it is good.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="good_once")
    kind = models.CharField(max_length=10, choices=[(name, name) for name in KINDS])
    digest = models.CharField(max_length=64, unique=True)
    ends = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "kind"], name="sign_in_good_once_each"),
            models.CheckConstraint(condition=models.Q(kind__in=KINDS), name="sign_in_good_once_known"),
        ]

    def __str__(self) -> str:
        return self.kind


class Pin(models.Model):
    """The PIN by which a person signs in at a kiosk. ``pin``: a slow hash of an HMAC of it: the database alone tells nobody."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="pin")
    pin = models.CharField(max_length=128)

    def __str__(self) -> str:
        return "PIN"


class Kiosk(models.Model):
    """A shared device that an operator made one. ``digest``: hexadecimal HMAC-SHA-256 of the cookie that it keeps."""

    name = models.CharField(max_length=100, unique=True)
    digest = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return self.name


class Tried(models.Model):
    """How often something was tried in the time that runs.

    ``mark``: hexadecimal HMAC-SHA-256 of what was tried and when, under the server's key: it shows neither a number nor an address.
    ``ends``: when the time is over, and the row is deleted.
    """

    mark = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField(default=0)
    ends = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.mark
