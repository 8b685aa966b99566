"""The digest of a version: the same as long as not one character of what was adopted, or of what the software does about it, changes."""

from __future__ import annotations

import hashlib
import json
from typing import Any


def digest_of(tables: dict[str, Any]) -> str:
    """Hexadecimal SHA-256 of the tables as JSON in UTF-8, with sorted names and no spaces."""
    written = json.dumps(tables, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()
