"""The tables of signing in: accounts elsewhere, and wrong tries."""

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
