"""An account is asked for, approved or refused by somebody else, and paused in an emergency."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from forethought.server.accounts import mails
from forethought.server.accounts.models import APPROVED, REFUSED, REQUESTED, CorporatePage
from forethought.server.accounts.register import CHANGED, NoPage, NotNow, page_address, with_capitals
from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.words import _

FIRST_REVIEW = timedelta(days=182)
"""How long after it was approved an account is looked at for the first time, where no other day is chosen."""

KEPT_REFUSED = timedelta(days=366)
"""How long it is kept that an account was refused, and why."""


@transaction.atomic
def ask_for_account(
    *,
    by: Person,
    address: str,
    title: str,
    service: str,
    purpose: str,
    audience: str,
    out_of_hours: str,
    holder: Person,
    deputy: Person,
    on: date | None = None,
) -> CorporatePage:
    """Ask for an account; NoPage where the address can be none or is there already. It is not exempt until it is approved."""
    _two_people(holder, deputy)
    words = {"title": title, "service": service, "purpose": purpose, "audience": audience, "out_of_hours": out_of_hours}
    page = CorporatePage(address=page_address(address), as_written=with_capitals(address), state=REQUESTED, holder=holder, deputy=deputy)
    page.registered_by, page.registered_on, page.owner = by, on or timezone.localdate(), holder.job_title or service.strip()
    for name, text in words.items():
        setattr(page, name, text.strip())
    _save(page)
    record(by=by, deed="account_requested", about=page, name=page.address)
    mails.asked_for(page)
    return page


@transaction.atomic
def approve_account(*, by: Person, page: CorporatePage, on: date | None = None) -> None:
    """It is the Council's own from today on, and exempt. NotNow for whoever asked for it or is to hold it."""
    _somebody_else(by, page)
    day = on or timezone.localdate()
    decided = {"state": APPROVED, "decided_by": by, "decided_on": day, "in_use_on": day, "review_on": day + FIRST_REVIEW}
    if CorporatePage.objects.filter(pk=page.pk, state=REQUESTED).update(**decided):
        record(by=by, deed="account_approved", about=page, name=page.address)
        page.refresh_from_db()
        mails.approved(page)
    page.refresh_from_db()
    transaction.on_commit(lambda: CHANGED.send(CorporatePage))


@transaction.atomic
def refuse_account(*, by: Person, page: CorporatePage, why: str, on: date | None = None) -> None:
    """It is not approved, and whoever asked is told why. Anybody may ask again."""
    _somebody_else(by, page)
    decided = {"state": REFUSED, "decided_by": by, "decided_on": on or timezone.localdate(), "refusal": why.strip()}
    if CorporatePage.objects.filter(pk=page.pk, state=REQUESTED).update(**decided):
        record(by=by, deed="account_refused", about=page, name=page.address)
        mails.refused(page)
    page.refresh_from_db()


@transaction.atomic
def pause_account(*, by: Person, page: CorporatePage, on: date | None = None) -> None:
    """In an emergency: nobody should post, the page is not exempt, and whoever asks is told not to trust what it says."""
    day = on or timezone.localdate()
    if CorporatePage.objects.filter(pk=page.pk, state=APPROVED, retired_on=None, paused_on=None).update(paused_by=by, paused_on=day):
        entry = record(by=by, deed="account_paused", about=page, name=page.address)
        mails.paused(page, entry.number)
    page.refresh_from_db()
    transaction.on_commit(lambda: CHANGED.send(CorporatePage))


@transaction.atomic
def resume_account(*, by: Person, page: CorporatePage) -> None:
    """The emergency is over."""
    if (
        CorporatePage.objects.filter(pk=page.pk, state=APPROVED, retired_on=None)
        .exclude(paused_on=None)
        .update(paused_by=None, paused_on=None)
    ):
        entry = record(by=by, deed="account_resumed", about=page, name=page.address)
        mails.resumed(page, entry.number)
    page.refresh_from_db()
    transaction.on_commit(lambda: CHANGED.send(CorporatePage))


@transaction.atomic
def forget_refused(*, today: date) -> None:
    """Requests that were refused go after a year, with the reason."""
    CorporatePage.objects.filter(state=REFUSED, decided_on__lt=today - KEPT_REFUSED).delete()


def _save(page: CorporatePage) -> None:
    try:
        with transaction.atomic():
            page.save()
    except IntegrityError:
        raise NoPage(_("This page is in the register, or has been asked for, already.")) from None


def _somebody_else(by: Person, page: CorporatePage) -> None:
    if by.pk in {page.registered_by_id, page.holder_id, page.deputy_id}:
        raise NotNow(_("You asked for this account, or are to look after it. Somebody else decides."))


def _two_people(holder: Person, deputy: Person) -> None:
    if holder.pk == deputy.pk or not (holder.is_active and deputy.is_active):
        raise NotNow(_("Name two different people who work for the Council."))
