"""The tables of the library: every version of the Council's document, and the evidence that was kept with it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from forethought.guidance.edition import Edition, GuidanceFault, from_tables
from forethought.words import _

from .digest import digest_of

DRAFT, IN_REVIEW, APPROVED, IN_FORCE, SUPERSEDED, WITHDRAWN = STATUSES = (
    "draft", "in_review", "approved", "in_force", "superseded", "withdrawn",
)  # fmt: skip
"""The life of a version. One that was approved never changes again."""
PERSON = settings.AUTH_USER_MODEL
CACHED = 64
"""Editions that each process keeps read."""
_EDITIONS: dict[tuple[str, date | None], Edition] = {}


class Version(models.Model):
    """One version of the Council's document.

    ``source``: its text as it was read, ``source_name``: the name of the file. ``tree``: what was imported (`documents.tree.Tree.as_row`).
    ``tables``: what the files of an edition hold, by file name (`guidance.edition.from_tables`); clauses have a ``uid`` and a ``wording``.
    ``bound``: the uids of the clauses of which somebody has confirmed how strong they are and what the software does about them.
    ``digest``: hexadecimal SHA-256 of the tables; set when the version is approved, and from then on nothing that was adopted changes.
    ``drafted_by``: who last changed it. ``approver``: who is named to approve it. ``approved_as``: the name of whoever did, as it was then.
    ``in_force_from``: British days. ``asks_again``: whether those who confirmed the version before are asked again; and why, or why not.
    ``review_on``: the day by which somebody should look at it again. ``eia_on``, ``eia``: when and what was found about fairness to all;
    ``eia_figures``: rows of (what, figure) taken from the page of evidence.
    """

    reference = models.CharField(max_length=60)
    version = models.CharField(max_length=60)
    title = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=12, choices=[(name, name) for name in STATUSES], default=DRAFT)
    source = models.TextField(blank=True)
    source_name = models.CharField(max_length=200, blank=True)
    tree = models.JSONField(default=dict)
    tables = models.JSONField(default=dict)
    bound = models.JSONField(default=list)
    digest = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    drafted_by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    tree_confirmed_by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    tree_confirmed_at = models.DateTimeField(null=True)
    approver = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    approved_by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    approved_as = models.CharField(max_length=200, blank=True)
    approved_at = models.DateTimeField(null=True)
    in_force_from = models.DateField(null=True, blank=True)
    superseded_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    asks_again = models.BooleanField(default=True)
    asks_again_why = models.TextField(blank=True)
    review_on = models.DateField(null=True, blank=True)
    eia_on = models.DateField(null=True, blank=True)
    eia = models.TextField(blank=True)
    eia_figures = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(status__in=STATUSES), name="library_status_known"),
            models.UniqueConstraint(fields=["reference", "version"], condition=models.Q(withdrawn_on=None), name="library_version_once"),
            models.UniqueConstraint(fields=["in_force_from"], condition=models.Q(withdrawn_on=None), name="library_one_version_a_day"),
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["in_force_from"], name="library_by_day")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Its reference and version: "HRSM1 D3"."""
        return f"{self.reference} {self.version}"

    @property
    def is_frozen(self) -> bool:
        """Whether it was approved, so that it never changes again."""
        return bool(self.digest)

    def edition(self) -> Edition:
        """The version as an edition, with its day. GuidanceFault where it is not what was approved, or cannot be read."""
        key = (self.digest, self.in_force_from)
        if not self.digest or key not in _EDITIONS:
            made = _dated(from_tables(self._as_approved()), self.in_force_from)
            if not self.digest:
                return made
            if len(_EDITIONS) >= CACHED:
                _EDITIONS.clear()
            _EDITIONS[key] = made
        return _EDITIONS[key]

    def _as_approved(self) -> dict[str, Any]:
        if self.digest and digest_of(self.tables) != self.digest:
            raise GuidanceFault(_("{name} is not as it was approved. Its mark does not fit its text.").format(name=self.name))
        tables: dict[str, Any] = self.tables
        return tables


class Evidence(models.Model):
    """A PDF that was kept with a version, such as the equality impact assessment. ``content``: at most `actions.LARGEST` bytes."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="evidence")
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    added_by = models.ForeignKey(PERSON, models.SET_NULL, related_name="+", null=True)
    added_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class Rehearsed(models.Model):
    """The rehearsal of a version, on its way or ended (`rehearsal.py`); one is kept of each.

    ``key``: what tells the texts and the software that it is of. ``done``, ``whole``: examples replayed so far, and in all.
    ``row``: what `asking.rehearsal.rehearsal_row` gave; none until it has ended.
    """

    version = models.OneToOneField(Version, models.CASCADE, related_name="rehearsed")
    key = models.CharField(max_length=64)
    done = models.PositiveIntegerField(default=0)
    whole = models.PositiveIntegerField(default=0)
    row = models.JSONField(null=True)
    began_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.version}: {self.done} of {self.whole}"


def _dated(edition: Edition, day: date | None) -> Edition:
    return edition._replace(head=edition.head._replace(in_force_from=day.isoformat())) if day else edition
