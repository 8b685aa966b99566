"""The tables of the Council's own pages and accounts on other people's sites, and of what is to be posted with them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

REQUESTED, APPROVED, REFUSED = STATES = ("requested", "approved", "refused")
WAITING, DECLINED = "waiting", "declined"


class CorporatePage(models.Model):
    """A page or account that the Council provides, which anyone may open in working time (7.1) while it is approved.

    ``address``: host and path as `access.address` writes them, "facebook.com/youthservices".
    ``as_written``: the same with the capitals it was registered with, which browsers' policies tell apart.
    ``owner``: who answers for the page, in words; people come and go. ``holder``: the person of the directory who does, where one is named.
    ``out_of_hours``: what happens when somebody writes to it while nobody is at work. ``posters``: who may post with it, beside those two.
    ``refusal``: why it was refused, in words for whoever asked.
    ``two_factor_on``: the day since which signing in takes two steps; ``recovery_on``: when it was last tried to get the account back;
    ``review_on``: the day on which it is looked at again; ``in_use_on``: when somebody last said that it is in use.
    ``unheld_on``: the day on which its holder was found to have left. ``paused_on``: the day of an emergency pause, until it goes on.
    ``retired_on``: the day from which it is no page of the Council's any more.
    """

    address = models.CharField(max_length=500)
    as_written = models.CharField(max_length=500, blank=True, default="")
    title = models.CharField(max_length=200)
    service = models.CharField(max_length=200)
    owner = models.CharField(max_length=200)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    registered_on = models.DateField()
    retired_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    retired_on = models.DateField(null=True, blank=True)

    state = models.CharField(max_length=10, choices=[(name, name) for name in STATES], default=APPROVED)
    purpose = models.CharField(max_length=1000, blank=True, default="")
    audience = models.CharField(max_length=500, blank=True, default="")
    out_of_hours = models.CharField(max_length=1000, blank=True, default="")
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="accounts_held", null=True)
    deputy = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="accounts_deputised", null=True)
    posters = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="accounts_posted", blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    decided_on = models.DateField(null=True)
    refusal = models.CharField(max_length=1000, blank=True, default="")
    two_factor_on = models.DateField(null=True)
    recovery_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    in_use_on = models.DateField(null=True)
    unheld_on = models.DateField(null=True)
    paused_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    paused_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["address"], condition=models.Q(retired_on=None) & ~models.Q(state="refused"), name="accounts_page_once"
            ),
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="accounts_state_known"),
        ]

    def __str__(self) -> str:
        return self.address

    @property
    def is_live(self) -> bool:
        """Whether it is one of the Council's own today, paused or not."""
        return self.state == APPROVED and self.retired_on is None

    @property
    def is_exempt(self) -> bool:
        """Whether anyone may open it in working time."""
        return self.is_live and self.paused_on is None


class ServicePost(models.Model):
    """Words that a service wants to post, until somebody else has approved them; then only what proves that they did.

    ``wrapped``: the key of this record; ``sealed``: the words, until somebody decides; ``note``: why they were sent back, sealed too.
    None of them is kept longer than `actions.posting.KEPT_SEALED`.
    ``digest``: hexadecimal SHA-256 of the words as `digests.digest_of` reads them, only once they were approved.
    """

    page = models.ForeignKey(CorporatePage, models.CASCADE, related_name="posts")
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="service_posts", null=True)
    sent_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=[(name, name) for name in (WAITING, APPROVED, DECLINED)], default=WAITING)
    wrapped = models.BinaryField(null=True)
    sealed = models.BinaryField(null=True)
    note = models.BinaryField(null=True)
    digest = models.CharField(max_length=64, blank=True, default="", db_index=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~models.Q(state="approved") | (models.Q(sealed=None, wrapped=None) & ~models.Q(digest="")),
                name="accounts_approved_unread",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def sent_on(self) -> date:
        """The day on which it was sent, where the Council is."""
        return timezone.localdate(self.sent_at)

    @property
    def decided_on(self) -> date | None:
        """The day on which somebody decided."""
        return timezone.localdate(self.decided_at) if self.decided_at else None
