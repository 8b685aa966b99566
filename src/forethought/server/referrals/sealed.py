"""What people write, sealed: each text with a key of its own. A key that is destroyed has erased its text."""

from __future__ import annotations

from django.db import transaction

from forethought.server.keys import house
from forethought.server.keys.sealing import Unreadable

from .models import Referral

__all__ = ["Unreadable", "erase", "opened", "rewrap", "sealed"]

PAIRS = {"sealed": "key", "reasons": "reasons_key", "example": "example_key"}
"""Each sealed text of a question, and the field of its key."""


def sealed(name: str, text: str) -> dict[str, bytes]:
    """A text sealed under a new key: the two fields of it."""
    key = house.new_key()
    return {PAIRS[name]: key, name: house.seal(key, text)}


def opened(referral: Referral, name: str) -> str:
    """A text of a question; empty where it is gone. Unreadable where the house key is lost."""
    key, text = getattr(referral, PAIRS[name]), getattr(referral, name)
    return house.open(bytes(key), bytes(text)) if key is not None and text is not None else ""


def erase(*names: str) -> dict[str, None]:
    """Fields that destroy texts and their keys."""
    return {field: None for name in names for field in (name, PAIRS[name])}


@transaction.atomic
def rewrap(change: house.Rewrap) -> None:
    """Wrap every key anew, where the house key changes."""
    for referral in Referral.objects.select_for_update().all():
        for field in PAIRS.values():
            if (key := getattr(referral, field)) is not None:
                setattr(referral, field, change(bytes(key)))
        referral.save(update_fields=list(PAIRS.values()))
