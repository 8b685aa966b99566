"""What every clock feed gives: an event with the employee number it belongs to, or what is wrong with a row."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from forethought.access.clock import Stamp


class Clocked(NamedTuple):
    """A clock event, the employee number as the feed gives it, and where it stood: a line or place from 1, or 0."""

    number: str
    stamp: Stamp
    line: int = 0


class Refused(NamedTuple):
    """Why a row cannot be used, in one sentence that quotes nothing of it; its line from 1 and the field, if one is to blame."""

    line: int
    field: str
    sentence: str


class UnusableFeed(Exception):
    """One plain sentence: why nothing at all can be read of a file, a body or a server."""


def event_id(number: str, kind: str, at: int, terminal: str = "") -> str:
    """An id for an event that came without one: the same event always gets the same, however often and from whatever file it comes."""
    known_as = "".join(number.split()).upper()  # as the directory keeps numbers
    return hashlib.sha256(f"{known_as}\0{kind}\0{at}\0{terminal}".encode()).hexdigest()[:32]
