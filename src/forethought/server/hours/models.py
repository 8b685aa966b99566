"""The tables of working time. Moments are UTC epoch seconds. None of them knows a site, a host or an address of a page."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from forethought.access.clock import KINDS, STATES

PERSON = settings.AUTH_USER_MODEL


class WorkingPattern(models.Model):
    """When somebody works in a post: a row of the contract, without leave and closures, which have tables of their own.

    Several that hold at once are several posts. ``ends`` is the last day on which it holds; ``on_holidays``: whether its holder works
    on bank holidays too, as care homes do.
    """

    person = models.ForeignKey(PERSON, models.CASCADE, related_name="patterns")
    row = models.JSONField()
    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)
    on_holidays = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"from {self.starts}"


class Leave(models.Model):
    """Whole days away, both ends included. ``source`` is empty where the person said it, else the name of the feed."""

    person = models.ForeignKey(PERSON, models.CASCADE, related_name="leave")
    first = models.DateField()
    last = models.DateField()
    source = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="hours_leave_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return f"{self.first} to {self.last}"


class Closure(models.Model):
    """A day on which the whole Council is closed, or one work area, beside the bank holidays."""

    day = models.DateField()
    name = models.CharField(max_length=100)
    work_area = models.ForeignKey("people.WorkArea", models.CASCADE, related_name="closures", null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "work_area"], name="hours_closed_once"),
            models.UniqueConstraint(fields=["day"], condition=models.Q(work_area=None), name="hours_all_closed_once"),
        ]

    def __str__(self) -> str:
        return self.name


class ClockEvent(models.Model):
    """Somebody clocked in or out, or started or ended a break. Never changed; deleted after `actions.EVENTS_KEPT` days."""

    person = models.ForeignKey(PERSON, models.CASCADE, related_name="clock_events")
    source = models.CharField(max_length=40)
    event_id = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in KINDS])
    occurred_at = models.BigIntegerField()
    received_at = models.BigIntegerField()
    terminal = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "event_id"], name="hours_event_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["person", "occurred_at"], name="hours_event_when")]

    def __str__(self) -> str:
        return self.kind


class ClockState(models.Model):
    """What a person's events came to when the last of them arrived, so that nobody reads them all to say who is clocked in."""

    person = models.OneToOneField(PERSON, models.CASCADE, related_name="clock_state", primary_key=True)
    state = models.CharField(max_length=6, choices=[(state, state) for state in STATES])
    since = models.BigIntegerField()
    source = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.state


class RosterSpell(models.Model):
    """A dated spell of work, [starts, ends), out of a roster; it lies over the pattern."""

    person = models.ForeignKey(PERSON, models.CASCADE, related_name="roster")
    source = models.CharField(max_length=40)
    uid = models.CharField(max_length=255)
    starts = models.BigIntegerField()
    ends = models.BigIntegerField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["person", "starts"], name="hours_roster_when")]

    def __str__(self) -> str:
        return f"{self.starts} to {self.ends}"


class Notice(models.Model):
    """It does not suit a work area that people use the web for themselves, [starts, ends): a manager said so (7.2)."""

    work_area = models.ForeignKey("people.WorkArea", models.CASCADE, related_name="notices")
    starts = models.BigIntegerField()
    ends = models.BigIntegerField()
    says = models.CharField(max_length=200, blank=True)
    made_by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(ends__gt=models.F("starts")), name="hours_notice_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return self.says


class WorkUse(models.Model):
    """Somebody said that they need a kind of site for their work today. Seen by nobody, and deleted after the day."""

    person = models.ForeignKey(PERSON, models.CASCADE, related_name="work_use")
    kind = models.CharField(max_length=40)
    day = models.DateField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "kind", "day"], name="hours_work_use_once"),
        ]

    def __str__(self) -> str:
        return self.kind


class Count(models.Model):
    """How often something happened in a month (its first day): never to whom, and never on which site."""

    what = models.CharField(max_length=20)
    key = models.CharField(max_length=60)
    month = models.DateField()
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["what", "key", "month"], name="hours_counted_once"),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.key}: {self.number}"


class Feed(models.Model):
    """What is known of a feed that the settings name: its secrets (feeds/secret.py), and when it was last heard of.

    ``stale_after``: seconds without a word, after which the clocks that it told of count as not known.
    ``fault``: one sentence on why it could not be read the last time; empty where it could. ``tried``: when that was.
    ``taken``, ``refused``, ``sentences``: events taken and rows refused on ``day``, and how often each sentence said why.
    """

    name = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=20)
    secret = models.TextField(blank=True)
    address = models.CharField(max_length=300, blank=True)
    last_heard = models.BigIntegerField(default=0)
    stale_after = models.PositiveIntegerField(default=7200)
    fault = models.CharField(max_length=300, blank=True)
    tried = models.BigIntegerField(default=0)
    day = models.DateField(null=True, blank=True)
    taken = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    sentences = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.name
