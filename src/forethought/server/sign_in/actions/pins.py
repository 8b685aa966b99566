"""PINs: set, and tried."""

from __future__ import annotations

import re

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from forethought.server.people.actions import UnusableDetail
from forethought.server.people.models import Person
from forethought.server.sign_in.digest import digest_of
from forethought.server.sign_in.models import Pin
from forethought.words import _

SHORTEST, LONGEST = 6, 12
_ROWS = "01234567890123456789", "98765432109876543210"


@transaction.atomic
def set_pin(*, person: Person, pin: str) -> None:
    """A PIN for kiosks; UnusableDetail where it is easily guessed."""
    if not re.fullmatch(f"[0-9]{{{SHORTEST},{LONGEST}}}", pin):
        raise UnusableDetail(_("A PIN has 6 to 12 digits."))
    if len(set(pin)) < 3 or any(pin in row for row in _ROWS) or pin in re.sub("[^0-9]", "", person.number) or _is_pair(pin):
        raise UnusableDetail(_("This PIN is easily guessed. Choose another."))
    Pin.objects.update_or_create(person=person, defaults={"pin": make_password(_told(person, pin))})


def is_right(*, number: str, pin: str) -> Person | None:
    """The person whose number and PIN these are. It takes as long for a number that nobody has."""
    found = Pin.objects.select_related("person").filter(person__number=number).first()
    if found is None:
        make_password(pin)
        return None
    return found.person if check_password(_told(found.person, pin), found.pin) else None


def _told(person: Person, pin: str) -> str:
    return digest_of(f"pin:{person.pk}:{pin}")


def _is_pair(pin: str) -> bool:
    """Two or three digits again and again, as in 121212."""
    return any(pin == (pin[:size] * len(pin))[: len(pin)] for size in (2, 3))
