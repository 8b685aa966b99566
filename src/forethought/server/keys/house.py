"""The house key: each record has a data key of its own, wrapped by it. Whoever destroys a record's data key has erased its text."""

from __future__ import annotations

from collections.abc import Callable

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.db import transaction
from django.utils import timezone

from forethought.words import _

from . import house_file
from .models import HouseKey
from .sealing import Unreadable, make_key, unseal
from .sealing import seal as seal_bytes

_PURPOSE = b"forethought: text of a record"

type Rewrap = Callable[[bytes], bytes]

_WRAPPED: list[Callable[[Rewrap], None]] = []


def also_wrapped(change: Callable[[Rewrap], None]) -> None:
    """Called by an app in its `ready`: ``change(rewrap)`` puts ``rewrap(wrapped)`` in place of each wrapped key that the app keeps."""
    _WRAPPED.append(change)


def new_key() -> bytes:
    """A data key for one record, wrapped; the name of the house key stands before it."""
    return _wrap(make_key())


def seal(wrapped: bytes, text: str) -> bytes:
    """The text, sealed with the record's data key."""
    return seal_bytes(_unwrap(wrapped), text.encode(), _PURPOSE)


def open(wrapped: bytes, sealed: bytes) -> str:
    """The text of a record; Unreadable where the house key is lost or another."""
    return unseal(_unwrap(wrapped), sealed, _PURPOSE).decode()


def check() -> str:
    """What is wrong with the house key, in one plain sentence; empty where nothing is."""
    kept, named = house_file.kept_keys(), set(HouseKey.objects.values_list("name", flat=True))
    told = {"file": house_file.place()}
    if not kept:
        return _("The house key is lost: {file} is not there. Put it back from where its copy is kept.").format(**told) if named else ""
    if not all(_is_key(key) for key in kept):
        return _("The house key cannot be used: {file} is damaged. Put it back from where its copy is kept.").format(**told)
    current = set(HouseKey.objects.filter(retired_on=None).values_list("name", flat=True))
    if current - {house_file.name_of(key) for key in kept}:
        return _("The house key in {file} is not the one that these records were sealed with. Put that one back.").format(**told)
    if house_file.place().stat().st_mode & 0o077:
        return _("Others on this machine can read the house key: chmod 600 {file}").format(**told)
    return ""


def rotate() -> None:
    """Go on with a new house key: every record's key is wrapped anew, and the old house key is taken out of the file."""
    if wrong := check():
        raise Unreadable(wrong)
    _keys()
    made = house_file.add_key()
    with transaction.atomic():
        today, name = timezone.localdate(), house_file.name_of(made)
        HouseKey.objects.update(retired_on=today)
        HouseKey.objects.create(name=name, made_on=today)
        for change in _WRAPPED:
            change(_rewrap)
    house_file.keep_only(name)


def _rewrap(wrapped: bytes) -> bytes:
    return _wrap(_unwrap(wrapped))


def _wrap(data_key: bytes) -> bytes:
    key = _keys()[0]
    return house_file.name_of(key).encode() + b":" + Fernet(key).encrypt(data_key)


def _unwrap(wrapped: bytes) -> bytes:
    _name, _colon, token = bytes(wrapped).partition(b":")
    try:
        return MultiFernet([Fernet(key) for key in _keys()]).decrypt(token)
    except (InvalidToken, ValueError):
        raise Unreadable(check() or _("The key of this record is gone.")) from None


def _keys() -> list[bytes]:
    """The house keys, the newest first. The first is made where there never was one; Unreadable where it is lost."""
    kept = house_file.kept_keys()
    if not kept:
        if wrong := check():
            raise Unreadable(wrong)
        kept = house_file.first_key()
    newest = house_file.name_of(kept[0])
    HouseKey.objects.get_or_create(name=newest, defaults={"made_on": timezone.localdate()})
    return kept


def _is_key(key: bytes) -> bool:
    try:
        Fernet(key)
    except ValueError:
        return False
    return True
