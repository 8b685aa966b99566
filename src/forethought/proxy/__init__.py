"""`forethought-proxy`: Squid's helper, the list of sites it is asked about, and the companion that cuts open tunnels."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

from forethought.words import _

from .answering import Answering
from .held import Held


def parser() -> argparse.ArgumentParser:
    """The arguments; with no command it is Squid's helper."""
    made = argparse.ArgumentParser(prog="forethought-proxy", description=_("Squid's external ACL helper, and what goes with it."))
    made.add_argument("command", nargs="?", choices=["helper", "gate-list", "tunnels"], default="helper", help=_("helper if none is named"))
    made.add_argument("--snapshot", type=Path, metavar="DIR", default=_snapshot(), help=_("the folder that the server writes"))
    made.add_argument("--list", type=Path, action="append", default=[], metavar="FILE", help=_("gate-list: a list that was imported"))
    made.add_argument("--pipe", type=Path, metavar="FILE", help=_("the named pipe between helper and tunnels"))
    made.add_argument(
        "--port", type=int, action="append", metavar="N", help=_("tunnels: a port that Squid listens on; 3128 if none is named")
    )
    return made


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked; 2 where it cannot be done, with one sentence on standard error."""
    args = parser().parse_args(arguments)
    if args.command == "gate-list":
        return _list(args.list)
    held = Held(args.snapshot)
    if args.command == "tunnels":
        return _watch(held, args.pipe, args.port or [3128])
    _answer(held, args.pipe)
    return 0


def _answer(held: Held, pipe: Path | None) -> None:
    from .tunnel_notes import Notes

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a helper ends with Squid, and not before
    Answering(held, Notes(pipe) if pipe else None).run(sys.stdin.fileno(), sys.stdout.fileno())


def _list(extra: list[Path]) -> int:
    from forethought.access.hosts import UnusableList

    from .gate_list import gate_list

    try:
        sys.stdout.writelines(f"{host}\n" for host in gate_list(extra))
    except (OSError, UnusableList) as fault:
        print(f"forethought-proxy: {fault}", file=sys.stderr)
        return 2
    return 0


def _watch(held: Held, pipe: Path | None, ports: list[int]) -> int:
    from .tunnels import watch

    if pipe is None:
        print(_("forethought-proxy: tunnels needs --pipe, the same as the helper's."), file=sys.stderr)
        return 2
    try:
        watch(held, pipe, ports)
    except KeyboardInterrupt:
        return 0
    except OSError as fault:
        print(f"forethought-proxy: {fault.strerror}: {fault.filename or pipe}", file=sys.stderr)
    return 2


def _snapshot() -> Path:
    """As the server has it: what is set, else the folder in its data."""
    data = Path(os.environ.get("FORETHOUGHT_DATA") or "data")
    return Path(os.environ.get("FORETHOUGHT_SNAPSHOT") or data / "snapshot")
