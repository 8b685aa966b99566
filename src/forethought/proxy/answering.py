"""The loop that answers Squid: all that has come is read at once and answered with one write, and no input ends it."""

from __future__ import annotations

import os
import select
import time
from urllib.parse import unquote

from forethought.access.gate import MOST_REMEMBERED, NOT_LISTED, Gate, Listed, Verdict
from forethought.access.snapshot import Clocks

from .held import Held, say_to_operator
from .line import FAULT, LONGEST_CHANNEL, NO_SNAPSHOT, OK, SHORT, Asked, asked, channel_of, reply, said_of
from .tunnel_notes import Notes

AT_ONCE = 1 << 16
"""All that a pipe holds; and small enough that memory for it is not asked of the kernel each time."""
LONGEST_LINE, LONGEST_REMEMBERED = 1 << 20, 2_000
Sites = tuple[tuple[str, tuple[str, ...]], ...]
"""The nature and the kinds of each listed site that a line names; none where it names none."""

ALL = 9
"""Fields of a whole line, its channel included."""


class Answering:
    """Answers lines from a held snapshot; what a line's opened tunnel needs watching for goes into ``notes``.

    What hosts are is remembered as Squid wrote them, never who asked for them. What was said of a person and a kind of site is
    remembered for the second it holds in, as a page is fetched in many pieces.
    """

    def __init__(self, held: Held, notes: Notes | None = None) -> None:
        self._held, self._notes = held, notes
        self._told, self._look_at = False, 0.0
        self._gate: Gate | None = None
        self._second, self._clocks = 0, Clocks()
        self._sites: list[Sites] = []
        self._known: dict[tuple[bytes, bytes, bytes], int] = {}
        self._said: list[dict[bytes, bytes]] = []

    def run(self, source: int, sink: int) -> None:
        """Answer until the source ends, or nobody reads the sink any more. Both are file descriptors."""
        half, too_long = b"", False
        while chunk := _read(source):
            lines = (half + chunk).split(b"\n")
            half = lines.pop()
            if too_long and lines:
                lines[0], too_long = channel_of(lines[0]), False
            if len(half) > LONGEST_LINE:  # nobody asks that much: its channel is kept until it ends, and it is no question
                half, too_long = half[: half.find(b" ", 0, LONGEST_CHANNEL + 1) + 1] or half[: LONGEST_CHANNEL + 1], True
            if lines and not _written(sink, self.answers(lines)):
                return

    def answers(self, lines: list[bytes]) -> bytes:
        """The answers to whole lines, in order."""
        if time.monotonic() >= self._look_at:
            self._look()
        return self._answer(lines[0]) if len(lines) == 1 else b"".join([self._answer(line) for line in lines])

    def _look(self) -> None:
        """Take the newest gate; another one may know the hosts otherwise. A second's answers end with it, or with a new clock."""
        try:
            gate = self._held.fresh()
        except Exception as fault:  # noqa: BLE001  # as below; the gate before stays in use
            self._say_once(fault)
            gate = self._gate
        self._look_at, now = self._held.look_at, int(time.time())
        if gate is not self._gate or len(self._known) > MOST_REMEMBERED:
            self._gate, self._known, self._sites = gate, {}, []
        elif now == self._second and (gate is None or gate.clocks is self._clocks):
            return
        self._second, self._said = now, [{} for _ in self._sites]
        self._clocks = gate.clocks if gate else self._clocks

    def _answer(self, line: bytes) -> bytes:
        """By what is remembered of a line's hosts where that is enough: for every piece of a page that is a few look-ups."""
        try:
            fields, gate = line.split(b" "), self._gate
            known = self._known.get((fields[4], fields[5], fields[8])) if len(fields) >= ALL else None
            if known is None or gate is None or not fields[0].isdigit():
                return self._first_time(line)
            if not self._sites[known]:
                return fields[0] + b" OK\n"
            if fields[3] == b"CONNECT":
                return self._first_time(line)
            said = self._said[known].get(fields[1])
            if said is None:
                said = self._said[known][fields[1]] = quick(gate, fields[1], self._sites[known], self._second)
            return fields[0] + said
        except ValueError:
            return reply(channel_of(line), SHORT)
        except Exception as fault:  # noqa: BLE001  # a helper that ends on a line takes Squid with it
            self._say_once(fault)
            return reply(channel_of(line), FAULT)

    def _first_time(self, line: bytes) -> bytes:
        line = line.rstrip(b"\r")
        return self._judged(self._gate, line, self._second) if line else b""

    def _judged(self, gate: Gate | None, line: bytes, now: int) -> bytes:
        channel = channel_of(line)
        if gate is None:
            return reply(channel, NO_SNAPSHOT)
        q = asked(line.decode("utf-8", "replace").split(" ")[1:])
        host = q.host or q.host_header
        apart = q.host_header if _apart(q.host_header, host) else ""
        verdict = gate.may(q.person, host, q.path, q.sni, now)
        if verdict.allowed and apart:
            of_header = gate.may(q.person, apart, q.path, "", now)
            verdict = verdict if of_header is NOT_LISTED else of_header
        if verdict is not NOT_LISTED and verdict.allowed and self._notes and q.method == "CONNECT":
            self._note(gate, q, verdict)
        self._remember(line, [site for name in (host, q.sni, apart) if name and (site := gate.listed(name))])
        return reply(channel, said_of(verdict))

    def _remember(self, line: bytes, sites: list[Listed]) -> None:
        """What the hosts of a line are, as Squid writes them; not where it is the path that decides."""
        if len(line) <= LONGEST_REMEMBERED and not any(site.exempt for site in sites):
            header, host, sni = (line.split(b" ")[place] for place in (4, 5, 8))
            self._known[header, host, sni] = self._place_of(tuple(dict.fromkeys((site.nature, site.kinds) for site in sites)))

    def _place_of(self, sites: Sites) -> int:
        """Where the answers stand of sites that are alike; there are few kinds of sites, however many hosts."""
        if sites not in self._sites:
            self._sites.append(sites)
            self._said.append({})
        return self._sites.index(sites)

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


def quick(gate: Gate, person: bytes, sites: Sites, now: int) -> bytes:
    """What is said behind the channel of a person on sites that are known by their kinds alone: the first refusal, or OK."""
    name = person.decode("utf-8", "replace")
    name = unquote(name, errors="replace") if "%" in name else name
    for nature, kinds in sites:
        verdict = gate.on_kind(name, nature, kinds, now)
        if not verdict.allowed:
            return b" " + said_of(verdict) + b"\n"
    return b" " + OK + b"\n"


def _apart(header: str, host: str) -> bool:
    return header not in ("", host) and header.partition(":")[0].lower() != host.lower()


def _read(source: int) -> bytes:
    while True:
        try:
            return os.read(source, AT_ONCE)
        except BlockingIOError:  # whoever started it may have told the pipe not to wait
            select.select([source], [], [])
        except OSError:
            return b""


def _written(sink: int, answers: bytes) -> bool:
    """Whether all of it went out; False where nobody reads any more."""
    while answers:
        try:
            answers = answers[os.write(sink, answers) :]
        except BlockingIOError:
            select.select([], [sink], [])
        except OSError:
            return False
    return True
