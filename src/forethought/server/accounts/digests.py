"""What stands for words once they are gone: whoever has the words can show that exactly these were approved."""

from __future__ import annotations

import hashlib
import unicodedata


def digest_of(text: str) -> str:
    """Hexadecimal SHA-256 of the words. How a device ends its lines, spaces around the whole, and how it composes é make no difference."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(unicodedata.normalize("NFC", lines).strip().encode()).hexdigest()
