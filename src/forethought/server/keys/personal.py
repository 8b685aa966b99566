"""A key pair of a person's own. What is wrapped for its public half opens with the private half, which a passphrase alone opens."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.utils import timezone

from forethought.words import _

from .models import KeyPair
from .sealing import Unreadable, seal, unseal

WORK = 2**17
"""scrypt's N: with r = 8 one guess needs 128 MB, and about half a second."""
SHORTEST = 12
_PRIVATE = b"forethought: private half"
_WRAP = b"forethought: wrapped key"


class WrongPassphrase(ValueError):
    """One plain sentence: the passphrase does not open the key, or cannot be used."""


def make_pair(private: bytes | None = None) -> tuple[bytes, bytes]:
    """The private and the public half, 32 bytes each; of a private half that is given, or of a new one."""
    made = X25519PrivateKey.from_private_bytes(private) if private else X25519PrivateKey.generate()
    return made.private_bytes_raw(), made.public_key().public_bytes_raw()


def wrap(public: bytes, key: bytes) -> bytes:
    """A key that only the private half opens. Each is wrapped with a pair of its own, whose public half stands before it."""
    once, shown = make_pair()
    return shown + seal(_shared(once, bytes(public), shown, bytes(public)), key, _WRAP)


def unwrap(private: bytes, wrapped: bytes) -> bytes:
    """The key that was wrapped; Unreadable with any other private half."""
    wrapped = bytes(wrapped)
    shown, own = wrapped[:32], make_pair(private)[1]
    return unseal(_shared(private, shown, shown, own), wrapped[32:], _WRAP)


def keep_pair(person: Any, passphrase: str) -> bytes:
    """Give the person a new pair in place of any there was, sealed by the passphrase. The private half."""
    private, public = make_pair()
    _fit(passphrase)
    before = KeyPair.objects.filter(person=person).values_list("number", flat=True).first() or 0
    told = _sealed(private, passphrase) | {"public": public, "number": before + 1, "made_on": timezone.localdate()}
    KeyPair.objects.update_or_create(person=person, defaults=told)
    return private


def open_pair(person: Any, passphrase: str) -> bytes:
    """The private half of the person's pair; WrongPassphrase where that does not open it."""
    kept = KeyPair.objects.filter(person=person).first()
    if kept is None:
        raise WrongPassphrase(_("You have no case key yet."))
    try:
        return unseal(_stretched(passphrase, bytes(kept.salt), kept.work), kept.private, _PRIVATE)
    except Unreadable:
        raise WrongPassphrase(_("This passphrase does not open your case key.")) from None


def change_passphrase(person: Any, old: str, new: str) -> None:
    """Seal the same private half by another passphrase."""
    private = open_pair(person, old)
    _fit(new)
    KeyPair.objects.filter(person=person).update(**_sealed(private, new))


def _sealed(private: bytes, passphrase: str) -> dict[str, Any]:
    salt = os.urandom(16)
    return {"private": seal(_stretched(passphrase, salt, WORK), private, _PRIVATE), "salt": salt, "work": WORK}


def _fit(passphrase: str) -> None:
    if len(passphrase) < SHORTEST:
        raise WrongPassphrase(_("Choose a passphrase of {number} characters or more: four words do.").format(number=SHORTEST))


def _stretched(passphrase: str, salt: bytes, work: int) -> bytes:
    written = unicodedata.normalize("NFC", passphrase).encode()
    return hashlib.scrypt(written, salt=salt, n=work, r=8, p=1, maxmem=256 * work * 8, dklen=32)


def _shared(private: bytes, public: bytes, shown: bytes, own: bytes) -> bytes:
    together = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))
    return HKDF(SHA256(), 32, None, _WRAP + shown + own).derive(together)
