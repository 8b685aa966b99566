"""The loop that answers Squid: all that has come is read at once and answered with one write, and no input ends it."""

from __future__ import annotations

import os
import time

from .held import Held, say_to_operator
from .line import FAULT, LONGEST_CHANNEL, NO_SNAPSHOT, SHORT, Asked, asked, channel_of, reply, said_of
from .tunnel_notes import Notes

AT_ONCE = 1 << 18
LONGEST_LINE = 1 << 20


class Answering:
    """Answers lines from a held snapshot; what a line's opened tunnel needs watching for goes into ``notes``."""

    def __init__(self, held: Held, notes: Notes | None = None) -> None:
        self._held, self._notes = held, notes
        self._told = False

    def run(self, source: int, sink: int) -> None:
        """Answer until the source ends, or nobody reads the sink any more. Both are file descriptors."""
        half, too_long = b"", False
        while chunk := _read(source):
            *lines, half = (half + chunk).split(b"\n")
            if too_long and lines:
                lines[0], too_long = channel_of(lines[0]), False
            if len(half) > LONGEST_LINE:  # nobody asks that much: its channel is kept until it ends, and it is no question
                half, too_long = half[: half.find(b" ", 0, LONGEST_CHANNEL + 1) + 1] or half[: LONGEST_CHANNEL + 1], True
            if lines and not _written(sink, self.answers(lines)):
                return

    def answers(self, lines: list[bytes]) -> bytes:
        """The answers to whole lines, in order."""
        now = int(time.time())
        return b"".join([self._answer(line, now) for line in lines])

    def _answer(self, line: bytes, now: int) -> bytes:
        line = line.rstrip(b"\r")
        if not line:
            return b""
        try:
            return self._judged(line, now)
        except ValueError:
            return reply(channel_of(line), SHORT)
        except Exception as fault:  # noqa: BLE001  # a helper that ends on a line takes Squid with it
            self._say_once(fault)
            return reply(channel_of(line), FAULT)

    def _judged(self, line: bytes, now: int) -> bytes:
        channel, gate = channel_of(line), self._held.fresh()
        if gate is None:
            return reply(channel, NO_SNAPSHOT)
        q = asked(line.decode("utf-8", "replace").split(" ")[1:])
        host = q.host or q.host_header
        verdict = gate.may(q.person, host, q.path, q.sni, now)
        if verdict.allowed and q.host_header and _apart(q.host_header, host):
            verdict = gate.may(q.person, q.host_header, q.path, "", now)
        if verdict.allowed and self._notes and q.method == "CONNECT":
            self._note(q, now)
        return reply(channel, said_of(verdict))

    def _note(self, q: Asked, now: int) -> None:
        gate = self._held.gate
        for host in (q.sni, q.host):
            site = gate.listed(host) if gate and host else None
            if site and self._notes:
                self._notes.opened(q, site)

    def _say_once(self, fault: Exception) -> None:
        """The kind of fault, never the line."""
        if not self._told:
            self._told = True
            say_to_operator(f"a fault of its own: {type(fault).__name__}; answered BH")


def _apart(header: str, host: str) -> bool:
    return header != host and header.partition(":")[0].lower() != host.lower()


def _read(source: int) -> bytes:
    try:
        return os.read(source, AT_ONCE)
    except OSError:
        return b""


def _written(sink: int, answers: bytes) -> bool:
    """Whether all of it went out; False where nobody reads any more."""
    try:
        while answers:
            answers = answers[os.write(sink, answers) :]
    except OSError:
        return False
    return True
