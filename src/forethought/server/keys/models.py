"""The tables of keys: which house keys there were, and people's own key pairs."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class HouseKey(models.Model):
    """A house key that records were sealed with. Only its name is kept: the key itself stands in a file beside the database.

    ``name``: the first 16 hexadecimal characters of the SHA-256 of the key. ``retired_on``: nothing is sealed with it any more.
    """

    name = models.CharField(max_length=16, unique=True)
    made_on = models.DateField()
    retired_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name


class KeyPair(models.Model):
    """A person's own key pair (X25519). The private half is sealed by a passphrase that only the person knows.

    ``public``: 32 bytes. ``private``: the private half, sealed. ``salt``, ``work``: what scrypt made the sealing key with (its N).
    ``number``: how many pairs the person has had; what was wrapped for an earlier one cannot be opened with this.
    """

    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="key_pair")
    public = models.BinaryField()
    private = models.BinaryField()
    salt = models.BinaryField()
    work = models.PositiveIntegerField()
    number = models.PositiveIntegerField(default=1)
    made_on = models.DateField()

    def __str__(self) -> str:
        return str(self.number)
