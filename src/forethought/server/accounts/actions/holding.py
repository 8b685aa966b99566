"""Who looks after an account, who may post with it, and what they say of it; and what happens when one of them leaves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from forethought.server.accounts import mails
from forethought.server.accounts.models import APPROVED, REQUESTED, CorporatePage
from forethought.server.accounts.register import NotNow
from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.words import _

DAYS = ("two_factor_on", "recovery_on", "review_on")
"""The days that whoever looks after an account writes down."""


@transaction.atomic
def change_account(*, by: Person, page: CorporatePage, posters: Iterable[Person], out_of_hours: str, **days: date | None) -> None:
    """Who may post, what happens out of hours, and the `DAYS`."""
    _is_live(page)
    page.out_of_hours = out_of_hours.strip()
    for name in DAYS:
        setattr(page, name, days[name])
    page.save(update_fields=["out_of_hours", *DAYS])
    page.posters.set([one for one in posters if one.is_active])
    record(by=by, deed="account_changed", about=page, name=page.address)


@transaction.atomic
def name_holders(*, by: Person, page: CorporatePage, holder: Person, deputy: Person) -> None:
    """Communications says who looks after an account, and who stands in."""
    _is_live(page)
    if holder.pk == deputy.pk or not (holder.is_active and deputy.is_active):
        raise NotNow(_("Name two different people who work for the Council."))
    page.holder, page.deputy, page.unheld_on = holder, deputy, None
    page.save(update_fields=["holder", "deputy", "unheld_on"])
    record(by=by, deed="account_handed_over", about=page, name=page.address)


@transaction.atomic
def say_in_use(*, by: Person, page: CorporatePage, on: date | None = None) -> None:
    """The account is in use."""
    _is_live(page)
    page.in_use_on = on or timezone.localdate()
    page.save(update_fields=["in_use_on"])
    record(by=by, deed="account_in_use", about=page, name=page.address)


@transaction.atomic
def take_over(*, by: Person, page: CorporatePage) -> None:
    """The deputy of somebody who left looks after the account from now on. Communications is asked who stands in."""
    taken = CorporatePage.objects.filter(pk=page.pk, state=APPROVED, retired_on=None, deputy=by).exclude(unheld_on=None)
    if not (by.is_active and taken.update(holder=by, deputy=None, unheld_on=None)):
        raise NotNow(_("This account is not yours to take over."))
    record(by=by, deed="account_handed_over", about=page, name=page.address)
    page.refresh_from_db()


@transaction.atomic
def note_who_left(*, on: date | None = None) -> None:
    """Look at once which accounts have lost whoever holds them, stands in, or may post; and ask who takes them over."""
    day = on or timezone.localdate()
    CorporatePage.posters.through.objects.filter(person__is_active=False).delete()
    kept = CorporatePage.objects.filter(state__in=(REQUESTED, APPROVED), retired_on=None)
    for page in kept.filter(deputy__is_active=False):
        page.deputy = None
        page.save(update_fields=["deputy"])
    for page in kept.filter(state=APPROVED, unheld_on=None, holder__is_active=False).select_related("holder", "deputy"):
        page.unheld_on = day
        page.save(update_fields=["unheld_on"])
        entry = record(by=None, deed="account_unheld", about=page, name=page.address)
        mails.unheld(page, entry.number)
    # Somebody who came back holds what was theirs and nobody else's meanwhile.
    kept.filter(~Q(unheld_on=None), holder__is_active=True).update(unheld_on=None)


def _is_live(page: CorporatePage) -> None:
    if not page.is_live:
        raise NotNow(_("This account is not one of the Council's own now."))
