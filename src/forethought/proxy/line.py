"""A line of Squid's external ACL protocol with channels: what it asks, and how it is answered."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote

from forethought.access.gate import Verdict
from forethought.access.token import Reason, token_of

FIELDS, PATH = 8, 6
LONGEST_CHANNEL = 20
OK, NO_SNAPSHOT, SHORT, FAULT = b"OK", b"BH message=no-snapshot", b"BH message=not-a-question", b"BH message=fault"


class Asked(NamedTuple):
    """``%un %SRC %METHOD %>ha{Host} %DST %PORT %PATH %ssl::>sni``, and ``%>p`` (the client's port) where it is told; each without
    its percent codes, empty where Squid wrote ``-``."""

    person: str
    client: str
    method: str
    host_header: str
    host: str
    port: str
    path: str
    sni: str
    client_port: str = ""


def asked(fields: list[str]) -> Asked:
    """The question of the fields after the channel; ValueError where there are too few."""
    if len(fields) < FIELDS:
        raise ValueError("too few fields")
    return Asked(*[field if "%" not in field and field != "-" else _told(place, field) for place, field in enumerate(fields[: FIELDS + 1])])


def _told(place: int, field: str) -> str:
    """The field without its codes. Those of a path are the client's own: Squid adds none, and the gate takes each once."""
    if place == PATH and field.startswith("/"):
        return field
    return "" if field == "-" else unquote(field, errors="replace")


def channel_of(line: bytes) -> bytes:
    """The channel that a line asks on, whatever else it holds; empty where it has none."""
    channel = line[: LONGEST_CHANNEL + 1].partition(b" ")[0]
    return channel if len(channel) <= LONGEST_CHANNEL and channel.isalnum() else b""


def reply(channel: bytes, said: bytes) -> bytes:
    """The line that answers on a channel."""
    return channel + b" " + said + b"\n" if channel else said + b"\n"


@lru_cache(maxsize=4096)
def said_of(verdict: Verdict) -> bytes:
    """``OK``, or ``ERR`` with what the reason page and the log may know: never who, never where."""
    if verdict.allowed:
        return OK
    token = token_of(Reason(verdict.reason, verdict.kind, verdict.until))
    clause = quote(verdict.clause, safe="().:/-") or "-"
    return f"ERR message={token} tag={verdict.reason} log={clause}".encode("ascii", "replace")
