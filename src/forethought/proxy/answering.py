"""The loop that answers Squid: all that has come is read at once and answered with one write, and no input ends it."""

from __future__ import annotations

import os
import time

from forethought.access.gate import MOST_REMEMBERED, NOT_LISTED, Gate, Verdict

from .held import Held, say_to_operator
from .line import FAULT, LONGEST_CHANNEL, NO_SNAPSHOT, SHORT, Asked, asked, channel_of, reply, said_of
from .tunnel_notes import Notes

AT_ONCE = 1 << 18
LONGEST_LINE = 1 << 20
ALL = 9
"""Fields of a whole line, its channel included."""


class Answering:
    """Answers lines from a held snapshot; what a line's opened tunnel needs watching for goes into ``notes``.

    Hosts that are not listed are remembered as they were written, for they pass for everybody; people are not.
    """

    def __init__(self, held: Held, notes: Notes | None = None) -> None:
        self._held, self._notes = held, notes
        self._told = False
        self._gate: Gate | None = None
        self._passes: set[tuple[bytes, bytes, bytes]] = set()

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
        now, gate = int(time.time()), self._fresh()
        passes = self._passes
        answered = []
        for line in lines:
            fields = line.split(b" ")
            if len(fields) >= ALL and (fields[4], fields[5], fields[8]) in passes and fields[0].isdigit():
                answered.append(fields[0] + b" OK\n")
            else:
                answered.append(self._answer(gate, line.rstrip(b"\r"), now))
        return b"".join(answered)

    def _fresh(self) -> Gate | None:
        """The newest gate; with another one, no host is known any more to pass for everybody."""
        try:
            gate = self._held.fresh()
        except Exception as fault:  # noqa: BLE001  # as below; the gate before stays in use
            self._say_once(fault)
            gate = self._gate
        if gate is not self._gate or len(self._passes) > MOST_REMEMBERED:
            self._gate, self._passes = gate, set()
        return gate

    def _answer(self, gate: Gate | None, line: bytes, now: int) -> bytes:
        if not line:
            return b""
        try:
            return self._judged(gate, line, now)
        except ValueError:
            return reply(channel_of(line), SHORT)
        except Exception as fault:  # noqa: BLE001  # a helper that ends on a line takes Squid with it
            self._say_once(fault)
            return reply(channel_of(line), FAULT)

    def _judged(self, gate: Gate | None, line: bytes, now: int) -> bytes:
        channel = channel_of(line)
        if gate is None:
            return reply(channel, NO_SNAPSHOT)
        q = asked(line.decode("utf-8", "replace").split(" ")[1:])
        host = q.host or q.host_header
        verdict = gate.may(q.person, host, q.path, q.sni, now)
        if verdict.allowed and q.host_header and _apart(q.host_header, host):
            of_header = gate.may(q.person, q.host_header, q.path, "", now)
            verdict = verdict if of_header is NOT_LISTED else of_header
        if verdict is NOT_LISTED:
            header, named, sni = (line.split(b" ")[place] for place in (4, 5, 8))
            self._passes.add((header, named, sni))
        elif verdict.allowed and self._notes and q.method == "CONNECT":
            self._note(gate, q, verdict)
        return reply(channel, said_of(verdict))

    def _note(self, gate: Gate, q: Asked, verdict: Verdict) -> None:
        """Tell the companion; of host and SNI the last one told counts, and a host of the Council's own is never cut."""
        for host in (q.host, q.sni):
            site = gate.listed(host) if host else None
            if site and self._notes and verdict.reason != "corporate-page":
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
