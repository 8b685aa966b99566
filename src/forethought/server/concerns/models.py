"""The tables of concerns. What anybody wrote stands in none of them but sealed; what is open can be counted and names nobody."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

PERSON = settings.AUTH_USER_MODEL
NAMED, IN_CONFIDENCE, ANONYMOUS = HOWS = ("named", "in_confidence", "anonymous")
DISCIPLINARY, MEMBERS, RELEVANT, NOT_KNOWN = ROUTES = ("disciplinary", "members", "relevant", "not_known")
"""3.2: the disciplinary procedure for employees, the members' code for elected members, relevant action for others."""
CASE_OFFICER, MONITORING = ROLES = ("case_officer", "monitoring")
"""New concerns are sealed for case officers; those about an elected member for the Monitoring Officer."""


class Officer(models.Model):
    """Somebody is named to deal with concerns."""

    person = models.ForeignKey(PERSON, models.CASCADE, related_name="concern_roles")
    role = models.CharField(max_length=12, choices=[(name, name) for name in ROLES])
    named_by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    named_on = models.DateField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "role"], name="concerns_officer_once"),
            models.CheckConstraint(condition=Q(role__in=ROLES), name="concerns_role_known"),
        ]

    def __str__(self) -> str:
        return self.role


class ReceiptSalt(models.Model):
    """What every receipt of this site is stretched with: one row."""

    salt = models.BinaryField()

    def __str__(self) -> str:
        return "salt"


class Concern(models.Model):
    """One concern.

    ``reference``: how people speak of it; it opens nothing. ``clause``: the id of a clause of ``document`` ("HRSM1 D3"), which was in
    force on the day of the post. ``raised_on``: a day and no time. ``step``: the last that was taken. ``due_on``: the next one is due then.
    ``receipt``: SHA-256 of the stretched receipt; the receipt itself is kept nowhere. ``raiser_public``: wraps for whoever has the receipt.
    ``talk``: the key of the conversation with whoever raised it, sealed with the case key; ``talk_for_raiser``: wrapped for them.
    ``round``: how often the case key was changed. ``keep_until``: the day on which it is erased, once closed; never while it is ``held``.
    """

    reference = models.CharField(max_length=10, unique=True)
    how = models.CharField(max_length=14, choices=[(name, name) for name in HOWS])
    route = models.CharField(max_length=14, choices=[(name, name) for name in ROUTES])
    clause = models.CharField(max_length=40, blank=True)
    document = models.CharField(max_length=130, blank=True)
    raised_on = models.DateField()
    step = models.CharField(max_length=12, blank=True)
    due_on = models.DateField(null=True)
    outcome = models.CharField(max_length=12, blank=True)
    closed_on = models.DateField(null=True)
    keep_until = models.DateField(null=True)
    held = models.BooleanField(default=False)
    erased_on = models.DateField(null=True)
    round = models.PositiveIntegerField(default=1)
    receipt = models.CharField(max_length=64, unique=True, null=True)
    raiser_public = models.BinaryField(null=True)
    talk = models.BinaryField(null=True)
    talk_for_raiser = models.BinaryField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["closed_on", "keep_until"], name="concerns_due_to_go"),
            models.Index(fields=["clause", "outcome"], name="concerns_alike"),
        ]

    def __str__(self) -> str:
        return self.reference


class Member(models.Model):
    """Somebody who deals with a concern: the case key, wrapped for their key pair no. ``pair``.

    ``declared_on``: the day they said that they have no interest in it; before that they see nothing of it.
    """

    concern = models.ForeignKey(Concern, models.CASCADE, related_name="members")
    person = models.ForeignKey(PERSON, models.CASCADE, related_name="concerns")
    wrapped = models.BinaryField()
    pair = models.PositiveIntegerField()
    since = models.DateField()
    declared_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["concern", "person"], name="concerns_member_once"),
        ]

    def __str__(self) -> str:
        return f"{self.concern_id}: {self.person_id}"


class Entry(models.Model):
    """Something that was written or done, in order.

    ``sealed``: JSON, sealed with the case key, or with the key of the conversation (``is_talk``). ``step``: the step that it takes, if any.
    ``at``: UTC epoch seconds; for what came from whoever raised it, the beginning of the day.
    """

    concern = models.ForeignKey(Concern, models.CASCADE, related_name="entries")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    step = models.CharField(max_length=12, blank=True)
    by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    at = models.BigIntegerField()
    is_talk = models.BooleanField(default=False)
    sealed = models.BinaryField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["concern", "number"], name="concerns_entry_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"


class Evidence(models.Model):
    """A picture of what was posted, sealed with the key of the conversation. Its digest, time and address stand sealed in the entry."""

    entry = models.OneToOneField(Entry, models.CASCADE, related_name="evidence")
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return str(self.entry_id)
