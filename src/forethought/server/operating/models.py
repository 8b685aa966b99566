"""The tables of operating: which backups were made, and which secret key the records belong to."""

from __future__ import annotations

from django.db import models


class Backup(models.Model):
    """A backup that was made, or one that this database was restored from.

    ``number``: the last entry of the journal in it. ``size``: its bytes.
    """

    at = models.DateTimeField()
    number = models.PositiveBigIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)
    was_restored = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


class KeyMark(models.Model):
    """Hexadecimal HMAC by which the secret key is known again, and which tells nothing of it. There is one row."""

    mark = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.mark[:8]
