"""Pictures, opened from bytes in memory and looked at: people, printed words, hidden data, logos. Needs the extra `pictures`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from forethought.reading.look import Look
from forethought.words import _

if TYPE_CHECKING:
    from .logos import Logo

LIMIT = 32 * 1024 * 1024
"""Bytes that a picture may have."""


class UnusablePicture(ValueError):
    """One plain sentence that says why a picture cannot be used."""


@cache
def can_look() -> bool:
    """Whether the extra `pictures` is installed."""
    from importlib.util import find_spec  # dear at a cold start

    return all(find_spec(name) for name in ("PIL", "numpy", "onnxruntime"))


def look(data: bytes, logos: Sequence[Logo] = ()) -> Look:
    """All that is seen in a picture. Never raises: a picture that cannot be used has a ``fault``. Touches no disk."""
    if not can_look():
        return Look(fault=_("Pictures cannot be opened here: the extra “pictures” of Forethought is not installed."))
    if len(data) > LIMIT:
        return Look(fault=_("The picture is larger than 32 MB."))
    from .whole import look_at

    try:
        return look_at(data, logos)
    except UnusablePicture as fault:
        return Look(fault=str(fault))
