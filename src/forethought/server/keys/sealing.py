"""AES-256-GCM: what is sealed can be opened with the same key, for the same purpose, and in no other way."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12
_FORM = b"\x01"
"""The first byte of all that is sealed: how it was done."""


class Unreadable(RuntimeError):
    """One plain sentence that says why something cannot be opened."""


def make_key() -> bytes:
    """A key of 32 random bytes."""
    return AESGCM.generate_key(256)


def seal(key: bytes, content: bytes, purpose: bytes) -> bytes:
    """What opens with the same key and purpose alone."""
    nonce = os.urandom(_NONCE)
    return _FORM + nonce + AESGCM(key).encrypt(nonce, content, purpose)


def unseal(key: bytes, sealed: bytes, purpose: bytes) -> bytes:
    """What was sealed; Unreadable with another key, for another purpose, or where a bit was changed."""
    sealed = bytes(sealed)
    if sealed[:1] != _FORM:
        raise Unreadable("This was not sealed here.")
    try:
        return AESGCM(key).decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], purpose)
    except InvalidTag:
        raise Unreadable("The key does not fit, or what was sealed has been changed.") from None
