"""Pages that are there already: put in the register by whoever keeps it, and retired."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from forethought.server.accounts.models import APPROVED, CorporatePage
from forethought.server.accounts.register import CHANGED, NoPage, page_address, with_capitals
from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.words import _


@transaction.atomic
def register_page(*, by: Person, address: str, title: str, service: str, owner: str, on: date | None = None) -> CorporatePage:
    """A page of the Council's own, from today on; NoPage where the address can be none, or is in the register already."""
    page = CorporatePage(
        address=page_address(address),
        as_written=with_capitals(address),
        title=title.strip(),
        service=service.strip(),
        owner=owner.strip(),
        registered_by=by,
        registered_on=on or timezone.localdate(),
    )
    try:
        with transaction.atomic():
            page.save()
    except IntegrityError:
        raise NoPage(_("This page is in the register already.")) from None
    record(by=by, deed="page_registered", about=page, name=page.address)
    transaction.on_commit(lambda: CHANGED.send(CorporatePage))
    return page


@transaction.atomic
def retire_page(*, by: Person, page: CorporatePage, on: date | None = None) -> None:
    """The page is the Council's no more. That it was is kept; a page retired before stays as it is."""
    if CorporatePage.objects.filter(pk=page.pk, state=APPROVED, retired_on=None).update(
        retired_by=by, retired_on=on or timezone.localdate()
    ):
        record(by=by, deed="page_retired", about=page, name=page.address)
    page.refresh_from_db()
    transaction.on_commit(lambda: CHANGED.send(CorporatePage))
