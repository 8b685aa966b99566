"""The policies URLBlocklist and URLAllowlist of Edge and Chrome, which hold back a site and let in one page of it."""

from __future__ import annotations

from collections.abc import Iterable

from .listed import BY_NATURE, Exempt, listed

MOST = 1_000
"""Entries of a policy that browsers read; they pass over the rest."""


def browser_policy(exempt: Exempt, as_written: Iterable[str] = ()) -> dict[str, list[str]]:
    """Both policies, by name. Of two entries browsers follow the one with the longer host, then the longer path.

    ``as_written`` are the Council's own pages with their capitals, as browsers tell these apart in a path.
    """
    found = [listed(name, exempt) for name in BY_NATURE]
    blocked = {entry for part in found for entry in (*part.hosts, *part.pages)}
    own = {f"{host}{path}".rstrip("/") for host, paths in exempt.items() for path in paths}
    apart = {host for part in found for host in part.apart} - blocked
    return {"URLAllowlist": sorted(own | apart | set(as_written)), "URLBlocklist": sorted(blocked)}
