"""The list of hosts that Squid asks the helper about: every other request never leaves Squid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from forethought.access.hosts import load_hosts
from forethought.access.recreation import nature_of


def gate_list(extra: Iterable[Path] = ()) -> Iterator[str]:
    """``.facebook.com``: each host with all below it, in the order of the alphabet, no host twice or below another.

    Sites that people need for their work are left out: they are always allowed.
    """
    named = {host for host, label in load_hosts(extra).items() if nature_of(label.kinds, label.work_normal) != "work"}
    yield from sorted(f".{host}" for host in named if not _below(host, named))


def _below(host: str, named: set[str]) -> bool:
    labels = host.split(".")
    return any(".".join(labels[n:]) in named for n in range(1, len(labels)))
