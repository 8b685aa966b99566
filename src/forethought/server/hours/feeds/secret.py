"""The secrets of a feed: what is kept of one in the database is worth nothing without the server's own key."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets

OVERLAP = 7 * 24 * 3600
"""Seconds for which the secret before the newest still counts, so that the other system can be changed in peace."""


def new_secret(kept: str, now: int) -> str:
    """What is to be kept after making a new secret: the newest counts for ever, the one before it until OVERLAP is over."""
    newest = [salt for salt, until in _salts(kept) if until is None]
    return " ".join([secrets.token_hex(16), *(f"{salt}@{now + OVERLAP}" for salt in newest[:1])])


def without_old(kept: str) -> str:
    """What is to be kept once the secret before the newest must not count any more."""
    return " ".join(salt for salt, until in _salts(kept) if until is None)


def secrets_of(name: str, kept: str, key: str, now: int, variable: str = "") -> list[str]:
    """The secrets that count now, newest first. ``variable`` of the environment may hold one, or two with a comma between."""
    given = [part.strip() for part in os.environ.get(variable, "").split(",") if part.strip()] if variable else []
    return given + [_derived(name, salt, key) for salt, until in _salts(kept) if until is None or now < until]


def _salts(kept: str) -> list[tuple[str, int | None]]:
    parts = (part.partition("@") for part in kept.split())
    return [(salt, int(until) if until else None) for salt, _at, until in parts]


def _derived(name: str, salt: str, key: str) -> str:
    made = hmac.new(key.encode(), f"forethought feed\0{name}\0{salt}".encode(), hashlib.sha256).digest()
    return "fts_" + base64.urlsafe_b64encode(made).decode().rstrip("=")
