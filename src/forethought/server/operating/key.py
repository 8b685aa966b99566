"""Whether the secret key is the one that the records were made with: what was locked with another cannot be opened with this one."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings

from forethought.words import _

from .fault import Unable
from .models import KeyMark


def mark_of_key(key: str) -> str:
    """Hexadecimal HMAC-SHA-256 that says which key this is."""
    return hmac.new(key.encode(), b"forethought: this is the key", hashlib.sha256).hexdigest()


def is_right_key() -> bool | None:
    """Whether the key is the one of these records; none where no key was ever noted."""
    kept = KeyMark.objects.first()
    return None if kept is None else hmac.compare_digest(kept.mark, mark_of_key(settings.SECRET_KEY))


def note_key() -> None:
    """At each start: note the key with the records the first time, and refuse to go on with another."""
    right = is_right_key()
    if right is None:
        KeyMark.objects.create(mark=mark_of_key(settings.SECRET_KEY))
    elif not right:
        raise Unable(_("These records were made with another secret key. Put that one back, or run `forethought-server new-key`."))


def accept_key() -> None:
    """The key there is now is the one to use from now on."""
    KeyMark.objects.all().delete()
    note_key()
