"""Kiosks: shared devices that an operator makes one, and takes back."""

from __future__ import annotations

import secrets

from django.db import IntegrityError, transaction

from forethought.server.journal.actions import record
from forethought.server.people.actions import UnusableDetail
from forethought.server.people.models import Person
from forethought.server.sign_in.digest import digest_of
from forethought.server.sign_in.models import Kiosk
from forethought.words import _


@transaction.atomic
def make_kiosk(*, name: str, by: Person) -> str:
    """The key that the device keeps as a cookie."""
    key = secrets.token_urlsafe(32)
    try:
        with transaction.atomic():
            kiosk = Kiosk.objects.create(name=name.strip(), digest=digest_of(f"kiosk:{key}"))
    except IntegrityError:
        raise UnusableDetail(_("There is a kiosk of this name already.")) from None
    record(by=by, deed="kiosk_made", about=kiosk)
    return key


@transaction.atomic
def end_kiosk(*, kiosk: Kiosk, by: Person) -> None:
    """The device is no kiosk any more."""
    record(by=by, deed="kiosk_ended", about=kiosk)
    kiosk.delete()
