"""Signatures of a webhook: an HMAC-SHA256 over the time and the body, against forged and replayed messages (RFC 2104)."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable

from forethought.words import _

WINDOW = 5 * 60
"""Seconds that a message may be old, or ahead of our clock."""
_MARK = "v1="
_TIME = re.compile(r"\d{1,12}", re.ASCII)


class NotSigned(ValueError):
    """One plain sentence: why a message is not taken for the feed's own."""


def sign(secret: str, at: int, body: bytes) -> str:
    """The header Forethought-Signature for a body sent at a UTC epoch second."""
    return _MARK + hmac.new(secret.encode(), b"%d." % at + body, hashlib.sha256).hexdigest()


def check_signature(secrets: Iterable[str], time_given: str, signature: str, body: bytes, now: int) -> None:
    """NotSigned unless one of the secrets made one of the signatures (separated by commas), within the window.

    Where there is no secret one is tried all the same: how long it takes tells nobody which feeds there are.
    """
    if not _TIME.fullmatch(time_given.strip()):
        raise NotSigned(_("The header Forethought-Timestamp must be the time in seconds since 1970, in UTC."))
    at = int(time_given)
    expected = [sign(secret, at, body) for secret in list(secrets) or [""]]
    given = [part.strip() for part in signature.split(",")[:4]]
    right = [hmac.compare_digest(one.encode(), mine.encode()) for one in given for mine in expected]
    if not any(right) or not any(secrets):
        raise NotSigned(_("The message is not signed with a secret of this feed."))
    if abs(now - at) > WINDOW:
        raise NotSigned(_("The message was signed more than five minutes ago, or its clock is wrong. Sign it again and send it again."))
