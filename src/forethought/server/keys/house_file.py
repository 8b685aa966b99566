"""The file of house keys: one a line, the newest first, beside the database and never in it."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from cryptography.fernet import Fernet

from forethought.server.environment import environment


def place() -> Path:
    """Where the file is."""
    given = environment()
    return Path(given.keys) if given.keys else given.data / "house-keys"


def kept_keys() -> list[bytes]:
    """The keys in the file, the newest first; none where there is no file."""
    try:
        return place().read_bytes().split()
    except FileNotFoundError:
        return []


def name_of(key: bytes) -> str:
    """How records name a key."""
    return hashlib.sha256(key).hexdigest()[:16]


def first_key() -> list[bytes]:
    """The first key there is; where another process was quicker, the one that it made."""
    part = _written([Fernet.generate_key()])
    try:
        os.link(part, place())
    except FileExistsError:
        pass
    finally:
        part.unlink()
    return kept_keys()


def add_key() -> bytes:
    """A new key, put first in the file."""
    made = Fernet.generate_key()
    _written([made, *kept_keys()]).rename(place())
    return made


def keep_only(name: str) -> None:
    """Take every other key out of the file: what was sealed with it can be opened by nobody."""
    _written([key for key in kept_keys() if name_of(key) == name]).rename(place())


def _written(keys: list[bytes]) -> Path:
    """A file beside the one that is there, written whole. Nobody else on the machine may read it."""
    file = place()
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{secrets.token_hex(8)}.part")
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as writing:
        writing.write(b"\n".join(keys) + b"\n")
        writing.flush()
        os.fsync(writing.fileno())
    return part
