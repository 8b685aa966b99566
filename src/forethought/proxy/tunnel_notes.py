"""What the helper tells the companion of an open tunnel, through a named pipe: it lives in memory, and is on no disk.

A note says who has the tunnel and of which kind the site is, for the answer to be asked again; never which site.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from forethought.access.gate import Listed

from .line import Asked

TRY_EVERY = 1.0
"""Seconds between two tries to find a companion that listens."""


class Note(NamedTuple):
    """An open tunnel: the client's address and port (0 where Squid did not tell it), whose it is, and the nature and kinds of the site."""

    client: str
    port: int
    person: str
    nature: str
    kinds: tuple[str, ...]


class Notes:
    """The end of the pipe that the helper writes to. It never waits: with nobody to read, or a full pipe, a note is dropped."""

    def __init__(self, pipe: Path) -> None:
        self._pipe = pipe
        self._end: int | None = None
        self._tried = 0.0

    def opened(self, q: Asked, site: Listed) -> None:
        """Somebody was let through to a listed site by CONNECT."""
        port = int(q.client_port) if q.client_port.isdecimal() else 0
        self._send(written(Note(q.client, port, q.person, site.nature, site.kinds)))

    def _send(self, note: bytes) -> None:
        if self._end is None and not self._found():
            return
        try:
            os.write(self._end or 0, note)
        except BlockingIOError:
            pass
        except OSError:
            with suppress(OSError):
                os.close(self._end or 0)
            self._end = None

    def _found(self) -> bool:
        now = time.monotonic()
        if now - self._tried < TRY_EVERY:
            return False
        self._tried = now
        with suppress(OSError):
            self._end = os.open(self._pipe, os.O_WRONLY | os.O_NONBLOCK)
        return self._end is not None


def written(note: Note) -> bytes:
    """A note as one line; shorter than a pipe's atomic write, so that two helpers' notes never mix."""
    fields = (note.client, str(note.port), note.person, note.nature, ",".join(note.kinds))
    line = " ".join(quote(field[:200], safe=",:.") or "-" for field in fields)
    return line.encode("ascii") + b"\n" if len(line) < 4000 else b""


def note_of(line: str) -> Note | None:
    """What a line says; None where it is none, so that nothing but an address ever reaches a command."""
    fields = ["" if field == "-" else unquote(field) for field in line.split()]
    if len(fields) != 5 or not fields[1].isdecimal() or int(fields[1]) > 65535:
        return None
    try:
        client = str(ip_address(fields[0]))
    except ValueError:
        return None
    return Note(client, int(fields[1]), fields[2], fields[3], tuple(fields[4].split(",")))
