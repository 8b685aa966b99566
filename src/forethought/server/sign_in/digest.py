"""How what lets somebody in is kept, and found again: so that whoever reads the database cannot use it."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings


def digest_of(text: str) -> str:
    """Hexadecimal HMAC-SHA-256 under the server's key."""
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()
