"""The tables of acknowledgements: who is asked by which rule, for which version, and who has confirmed it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from .seal import moment_of
from .wording import HOWS

PERSON = settings.AUTH_USER_MODEL
OPEN, CONFIRMED, CARRIED, REPLACED, LEFT = STATES = ("open", "confirmed", "carried", "replaced", "left")
"""What a request may have come to. ``carried``: the person confirmed the version before, and this one asks nobody again.
``replaced``: a newer version came into force first. ``left``: the person left first. Neither of the two says anything against anybody."""


class Assignment(models.Model):
    """A rule that asks people to read the version in force: of these standings (all where none is named), in this service and work area."""

    standings = models.JSONField(default=list)
    service = models.CharField(max_length=200, blank=True)
    work_area = models.ForeignKey("people.WorkArea", models.CASCADE, related_name="+", null=True, blank=True)
    starts = models.DateField()
    days = models.PositiveSmallIntegerField(default=28)
    made_by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    ended_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"from {self.starts}"


class Request(models.Model):
    """Somebody is asked to read one version.

    ``clock_from``: the day that days are counted from; it moves on by the days that the person was away. ``due``: the day by which.
    ``later_on``: the day the person chose to be reminded on. ``away_until``: the first day back; why somebody is away is never kept.
    ``format``: what the person needs instead; forgotten once they have it, and only ``in_format`` is left.
    ``opened``: the keys of the steps that were shown; forgotten once the person has confirmed.
    ``reminded``: the number of days after which the last mail was sent; -1 where none was.
    """

    person = models.ForeignKey(PERSON, models.CASCADE, related_name="reading_requests")
    version = models.ForeignKey("library.Version", models.PROTECT, related_name="reading_requests")
    assignment = models.ForeignKey(Assignment, models.SET_NULL, related_name="requests", null=True)
    asked_on = models.DateField()
    clock_from = models.DateField()
    due = models.DateField()
    later_on = models.DateField(null=True, blank=True)
    away_until = models.DateField(null=True, blank=True)
    format = models.CharField(max_length=20, blank=True)
    in_format = models.BooleanField(default=False)
    opened = models.JSONField(default=list)
    reminded = models.SmallIntegerField(default=-1)
    state = models.CharField(max_length=10, choices=[(name, name) for name in STATES], default=OPEN)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "version"], name="acknowledgements_asked_once"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="acknowledgements_state_known"),
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["version", "state"], name="acknowledgements_by_version")]

    def __str__(self) -> str:
        return self.state


class Acknowledgement(models.Model):
    """A confirmation, sealed: nothing in it changes, but that it may be taken back, and that the person leaves.

    ``name``, ``number``, ``standing``: as they were then. ``document``, ``digest``: the version, as it was. ``at``: UTC epoch seconds.
    ``salt`` is part of what is sealed, so that nobody can find out by trying whether somebody has confirmed. ``mark``: hexadecimal SHA-256.
    ``withdrawn_on``: the person said that they were not there.
    """

    person = models.ForeignKey(PERSON, models.SET_NULL, related_name="acknowledgements", null=True)
    version = models.ForeignKey("library.Version", models.PROTECT, related_name="acknowledgements", db_index=False)
    name = models.CharField(max_length=200)
    number = models.CharField(max_length=32)
    standing = models.CharField(max_length=20)
    document = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    words = models.TextField()
    language = models.CharField(max_length=10)
    how = models.CharField(max_length=10, choices=[(name, name) for name in HOWS])
    witness = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True, db_index=False)
    at = models.BigIntegerField()
    salt = models.CharField(max_length=32)
    mark = models.CharField(max_length=64)
    code = models.CharField(max_length=25, unique=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "version"], condition=Q(withdrawn_on=None), name="acknowledgements_once"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def said(self) -> dict[str, str]:
        """What is sealed."""
        names = ("words", "name", "number", "standing", "document", "digest", "language", "how", "salt")
        return {name: getattr(self, name) for name in names} | {"at": moment_of(self.at)}


class QuestionCount(models.Model):
    """How many times somebody said that they had a question about a version. Never who, nor what about."""

    version = models.OneToOneField("library.Version", models.CASCADE, primary_key=True, related_name="+")
    number = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
