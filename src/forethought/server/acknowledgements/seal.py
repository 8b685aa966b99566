"""How a confirmation is sealed: one line that holds all that was said, and its SHA-256."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime

CODE_LENGTH = 25
"""So many characters of a mark are its code: 100 bits, which nobody guesses, and few enough to type from paper."""


def moment_of(at: int) -> str:
    """UTC epoch seconds as ISO 8601 has them: ``2026-11-17T10:40:00Z``."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def sealed_line(said: Mapping[str, str]) -> str:
    """What was said as one line of JSON: names sorted, no spaces. Anybody can take its SHA-256 with a tool of their own."""
    return json.dumps(dict(said), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def mark_of(said: Mapping[str, str]) -> str:
    """Hexadecimal SHA-256 of the line, as UTF-8."""
    return hashlib.sha256(sealed_line(said).encode()).hexdigest()


def code_of(mark: str) -> str:
    """The code of a receipt, as it is kept."""
    return mark[:CODE_LENGTH]


def code_in_groups(code: str) -> str:
    """A code as it is printed: ``3f9a1-77c02-…``."""
    return "-".join(code[at : at + 5] for at in range(0, len(code), 5))


def code_typed(text: str) -> str:
    """The code that somebody typed or pasted, a whole mark too; empty where it can be none. There is no letter o or l in a code."""
    plain = re.sub(r"[\s\-–]", "", text.lower()).replace("o", "0").replace("l", "1").replace("i", "1")
    return plain[:CODE_LENGTH] if re.fullmatch(rf"[0-9a-f]{{{CODE_LENGTH}}}|[0-9a-f]{{64}}", plain) else ""
