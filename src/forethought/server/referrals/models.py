"""The tables of questions to a person. Moments are UTC epoch seconds; what anybody wrote is only ever kept sealed."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from .wording import OUTCOMES, ROLES

PERSON = settings.AUTH_USER_MODEL
DRAFT, QUESTION = KINDS = ("draft", "question")
WAITING, PASSING, ANSWERED, WITHDRAWN, LAPSED = STATES = ("waiting", "passing", "answered", "withdrawn", "lapsed")
"""``passing``: whoever was asked named somebody else, and it waits for the asker to send it on. ``lapsed``: nobody answered in time."""
OPEN = (WAITING, PASSING)


class Referral(models.Model):
    """One question from one person to one person.

    ``ref`` names it to both; it opens nothing by itself. ``once``: a mark of the form, so that a second click asks nothing twice.
    ``clauses``: pairs of a clause's key (`about_clauses.key_of`) and its number then. ``edition``: the name of the edition then.
    ``key``, ``sealed``: what is asked, with a key of its own; both gone once it is answered, withdrawn or too old (``erase_at``).
    ``reasons_key``, ``reasons``: the answer's, kept a year. ``example_key``, ``example``: a form of it that names nobody, until it is
    made a precedent or refused. ``next``: whom it would be sent on to; that person sees nothing before the asker has agreed.
    ``due``: when an answer is due; ``nudge_at``: when the asker is told that there is none.
    """

    ref = models.CharField(max_length=10, unique=True)
    once = models.CharField(max_length=64)
    asker = models.ForeignKey(PERSON, models.SET_NULL, related_name="questions_asked", null=True)
    asked = models.ForeignKey(PERSON, models.SET_NULL, related_name="questions_to", null=True)
    role = models.CharField(max_length=20, choices=[(name, name) for name in ROLES])
    next = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True, db_index=False)
    next_role = models.CharField(max_length=20, blank=True)
    kind = models.CharField(max_length=10, choices=[(name, name) for name in KINDS])
    clauses = models.JSONField(default=list)
    edition = models.CharField(max_length=100)
    state = models.CharField(max_length=10, choices=[(name, name) for name in STATES], default=WAITING)
    outcome = models.CharField(max_length=10, choices=[(name, name) for name in OUTCOMES], blank=True)
    key = models.BinaryField(null=True)
    sealed = models.BinaryField(null=True)
    reasons_key = models.BinaryField(null=True)
    reasons = models.BinaryField(null=True)
    example_key = models.BinaryField(null=True)
    example = models.BinaryField(null=True)
    asker_agrees = models.BooleanField(default=False)
    asked_agrees = models.BooleanField(default=False)
    sent_at = models.BigIntegerField()
    due = models.BigIntegerField()
    nudge_at = models.BigIntegerField()
    erase_at = models.BigIntegerField()
    closed_at = models.BigIntegerField(null=True)
    reminded = models.BooleanField(default=False)
    nudged = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["asker", "once"], name="referrals_asked_once"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="referrals_state_known"),
            models.CheckConstraint(condition=Q(state__in=OPEN) | Q(key=None, sealed=None), name="referrals_closed_holds_no_draft"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "erase_at"], name="referrals_by_state"),
            models.Index(fields=["closed_at"], name="referrals_by_closed"),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def is_open(self) -> bool:
        """Whether it can still be answered, sent on or withdrawn."""
        return self.state in OPEN


class Precedent(models.Model):
    """An answered question in a form that names nobody: an example of a clause. Nothing in it leads to who asked or answered.

    ``clause``: the clause's key; ``number``: its number when it was made. ``advice``: a fair adviser's, as the contract has it.
    """

    clause = models.CharField(max_length=100)
    number = models.CharField(max_length=40)
    draft = models.TextField()
    role = models.CharField(max_length=200, blank=True)
    advice = models.CharField(max_length=20)
    why = models.CharField(max_length=500)
    made_by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    made_on = models.DateField()
    retired_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.number} {self.made_on}"


class Tally(models.Model):
    """How many questions about a clause came to what in a month (its first day), once the questions themselves are gone."""

    month = models.DateField()
    clause = models.CharField(max_length=100)
    came_to = models.CharField(max_length=10)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["month", "clause", "came_to"], name="referrals_tallied_once"),
        ]

    def __str__(self) -> str:
        return f"{self.clause}: {self.number}"
