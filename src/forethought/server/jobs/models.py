"""The tables of what is done later: jobs by their key, and mails. The queue itself is django-tasks-db's."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

WAITING, SENT, REFUSED, FAILED, KEPT = STATES = ("waiting", "sent", "refused", "failed", "kept")
"""A mail waits, was sent, has a recipient who was refused, failed for good, or is kept to be read since no mail server is set."""


class Job(models.Model):
    """One thing to do, known by its key: the same key is never done twice.

    ``key``: up to 200 characters, without personal text. ``task``: the row of the queue.
    ``limit``: seconds after which its worker is taken to be dead. ``tries``: how often it was begun and not ended.
    """

    key = models.CharField(max_length=200, unique=True)
    task = models.UUIDField(unique=True)
    limit = models.PositiveIntegerField(default=600)
    tries = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.key


class Mail(models.Model):
    """One mail to one address. Its words are removed once it was sent, and its address `mail.KEPT_AFTER_SENDING` later.

    ``once``: the key under which it was asked for. ``state``: one of `STATES`. ``fault``: one plain word, such as ``refused``.
    """

    once = models.CharField(max_length=200, unique=True)
    to = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=400, blank=True)
    body = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=[(name, name) for name in STATES], default=WAITING, db_index=True)
    fault = models.CharField(max_length=20, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="jobs_mail_state_known"),
        ]

    def __str__(self) -> str:
        return self.once


class Worker(models.Model):
    """A process that works the queue off, and when it last said that it is alive. ``name``: machine and process, as ``web1:4711``."""

    name = models.CharField(max_length=64, unique=True)
    begun_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
