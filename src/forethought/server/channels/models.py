"""The table of the Council's channels: whom to turn to, as the policy owner or HR has written it."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Channel(models.Model):
    """One of the channels of `ways.CHANNELS`, where somebody has written whom to turn to. Everybody may read it, signed in or not.

    ``name``: a post, a team or a person. ``elsewhere``: an e-mail address, a page or a place. ``hours``: in words.
    """

    key = models.CharField(max_length=30, unique=True)
    name = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    elsewhere = models.CharField(max_length=200, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.key
