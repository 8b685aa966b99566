"""Receipts: sixteen digits that lead back to a conversation. Only a slow hash is kept; its other half opens the raiser's side."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from typing import NamedTuple

from forethought.server.keys.personal import make_pair

from .models import ReceiptSalt

WORK = 2**15
"""scrypt's N, with r = 8: 32 MB and about a tenth of a second for each guess out of ten thousand million million."""


class Stretched(NamedTuple):
    """``mark``: what is kept, in hexadecimal. ``private``, ``public``: the raiser's key pair."""

    mark: str
    private: bytes
    public: bytes


def make_receipt() -> str:
    """Sixteen digits by the system's own chance."""
    return f"{secrets.randbelow(10**16):016d}"


def spaced(receipt: str) -> str:
    """As it is shown: 1234 5678 9012 3456."""
    return " ".join(receipt[at : at + 4] for at in range(0, 16, 4))


def digits_of(written: str) -> str:
    """The sixteen digits of what was typed; empty where it holds anything else."""
    found = re.sub(r"[\s-]", "", written)
    return found if re.fullmatch("[0-9]{16}", found) else ""


def stretch(receipt: str) -> Stretched:
    """The mark and the key pair of a receipt."""
    made = hashlib.scrypt(receipt.encode(), salt=_salt(), n=WORK, r=8, p=1, maxmem=256 * WORK * 8, dklen=64)
    private, public = make_pair(made[32:])
    return Stretched(hashlib.sha256(made[:32]).hexdigest(), private, public)


def _salt() -> bytes:
    row, _made = ReceiptSalt.objects.get_or_create(pk=1, defaults={"salt": os.urandom(16)})
    return bytes(row.salt)
