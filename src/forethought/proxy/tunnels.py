"""The companion that cuts open tunnels: Squid asks once for a tunnel, and core time or a clock-in may come while it is open."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from .held import Held, say_to_operator
from .tunnel_notes import Note, note_of

LOOK_EVERY = 0.5
FORGET_EVERY = 10.0
MOST_AT_ONCE = 100
"""Tunnels that one `ss` cuts."""

CANNOT_CUT = (
    "this kernel does not let ss -K cut connections (it needs CAP_NET_ADMIN and CONFIG_INET_DIAG_DESTROY), "
    "so open tunnels stay open until they are closed; squid.md says what else helps"
)


class Tunnels:
    """The tunnels that are open, in memory only, each until it is cut or closed."""

    def __init__(self, held: Held, ports: Iterable[int], run: Callable[[list[str]], str] | None = None) -> None:
        self._held, self._run = held, run or _ran
        self._squid = "( " + " or ".join(f"sport = :{port}" for port in ports) + " )"
        self._open: dict[tuple[str, int], Note] = {}
        self._able = True

    def __len__(self) -> int:
        return len(self._open)

    def take(self, lines: Iterable[str]) -> None:
        """Remember the tunnels that the helper told of."""
        for note in map(note_of, lines):
            if note:
                self._open[note.client, note.port] = note

    def cut(self, now: int) -> int:
        """Cut every tunnel whose person may not be there any more; how many were cut."""
        gate = self._held.fresh()
        if gate is None:
            return 0
        due = [place for place, note in self._open.items() if not gate.on_kind(note.person, note.nature, note.kinds, now).allowed]
        done = sum(self._killed(due[at : at + MOST_AT_ONCE]) for at in range(0, len(due), MOST_AT_ONCE))
        for place in due:
            del self._open[place]
        return done

    def forget_closed(self) -> None:
        """Forget the tunnels that are closed, so that a later connection from the same port is not taken for them."""
        shown = self._run(["ss", "-Hnt", "state", "established", self._squid])
        peers = {_split(line.split()[3]) for line in shown.splitlines() if len(line.split()) >= 4}
        clients = {client for client, _port in peers}
        self._open = {place: note for place, note in self._open.items() if place in peers or (place[1] == 0 and place[0] in clients)}

    def _killed(self, due: list[tuple[str, int]]) -> int:
        which = " or ".join(f"( dst {_host(client)} and dport = :{port} )" if port else f"( dst {_host(client)} )" for client, port in due)
        killed = self._run(["ss", "-HKnt", f"{self._squid} and ( {which} )"])
        cut = len(killed.splitlines())
        if due and not cut and self._still_open(which):
            self._say()
        return cut

    def _still_open(self, which: str) -> bool:
        return bool(self._run(["ss", "-Hnt", "state", "established", f"{self._squid} and ( {which} )"]).strip())

    def _say(self) -> None:
        if self._able:
            say_to_operator(CANNOT_CUT)
        self._able = False


def watch(held: Held, pipe: Path, ports: Iterable[int]) -> None:
    """Watch until told to end. ``pipe`` is made if it is missing: for the helper's group alone."""
    with suppress(FileExistsError):
        os.mkfifo(pipe, 0o660)
        pipe.chmod(0o660)
    end = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # open for writing too: then it never ends when a helper does
    tunnels, half, forgot = Tunnels(held, ports), b"", time.monotonic()
    while True:
        if select.select([end], [], [], LOOK_EVERY)[0]:
            *lines, half = (half + os.read(end, 1 << 16)).split(b"\n")
            tunnels.take(line.decode("ascii", "replace") for line in lines)
            time.sleep(0.05)  # notes come in bursts
        tunnels.cut(int(time.time()))
        if time.monotonic() - forgot > FORGET_EVERY:
            tunnels.forget_closed()
            forgot = time.monotonic()


def _ran(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)  # noqa: S603  # only checked addresses and numbers
    return done.stdout


def _host(client: str) -> str:
    return f"[{client}]" if ":" in client else client


def _split(peer: str) -> tuple[str, int]:
    host, _colon, port = peer.rpartition(":")
    host = host.strip("[]").partition("%")[0].removeprefix("::ffff:")
    return host, int(port) if port.isdecimal() else 0
