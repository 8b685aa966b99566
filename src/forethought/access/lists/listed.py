"""Which hosts and pages stand on a list: never a page of the Council's own, nor what other sites' pages load."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from forethought.access.catalogue import KINDS, Site, sites
from forethought.access.recreation import nature_of
from forethought.words import N_

Exempt = Mapping[str, Sequence[str]]
"""Paths of the Council's own pages by host, as ``access.address`` writes them; the path ``/`` is a whole host."""

BY_NATURE = {"recreation": ("social", "recreational"), "unsafe": ("unsafe",)}
WHAT = {
    "recreation": N_("Every site to leave alone in core hours: social networking and other recreation."),
    "unsafe": N_("Every site that nobody should open at work: adult sites, ways round the Council's network, copies that break the law."),
}
"""The two lists that follow the guidance, and what each holds. Beside them there is one list for each kind of site."""


class Listed(NamedTuple):
    """``hosts`` with all below them, none below another; ``pages`` of other hosts, as host and path; and ``apart``, the hosts below
    one of ``hosts`` that are not meant: what other sites' pages load, other sites, and the Council's own."""

    hosts: tuple[str, ...]
    pages: tuple[str, ...]
    apart: tuple[str, ...]


def names() -> dict[str, str]:
    """The name of every list in an address, and the kind of site it holds; empty for the two of `BY_NATURE`."""
    kinds = {site.kinds[0] for site in sites().values()}
    return dict.fromkeys(BY_NATURE, "") | {kind.replace(" ", "-"): kind for kind in KINDS if kind in kinds}


def listed(name: str, exempt: Exempt) -> Listed:
    """What stands on the list of a name; KeyError where there is none."""
    kind = names()[name]
    chosen = {site.name for site in sites().values() if _is_meant(site, kind, BY_NATURE.get(name, ()))}
    own = {host for host, paths in exempt.items() if "/" in paths}
    hosts = _without_lower({host for site in sites().values() if site.name in chosen for host in site.domains} - own)
    pages = [
        page for site in sites().values() if site.name in chosen for page in site.pages if not _is_below(page.partition("/")[0], hosts)
    ]
    others = {host for site in sites().values() for host in (*site.assets, *(() if site.name in chosen else site.domains))}
    apart = sorted(host for host in others | own if _is_below(host, hosts))
    return Listed(tuple(sorted(hosts)), tuple(sorted(page for page in pages if not _holds_one(page, exempt))), tuple(apart))


def _is_meant(site: Site, kind: str, natures: Sequence[str]) -> bool:
    """By its main kind, so that each site stands on one list of a kind; what is normal at work only on the list of work tools."""
    if kind:
        return site.kinds[0] == kind and (not site.work_normal or nature_of([kind]) == "work")
    return nature_of(site.kinds, site.work_normal) in natures


def _without_lower(hosts: set[str]) -> set[str]:
    return {host for host in hosts if not any(above in hosts for above in _above(host))}


def _is_below(host: str, hosts: set[str]) -> bool:
    return host in hosts or any(above in hosts for above in _above(host))


def _above(host: str) -> Iterator[str]:
    while "." in host:
        host = host.partition(".")[2]
        yield host


def _holds_one(page: str, exempt: Exempt) -> bool:
    """Whether one of the Council's own pages is this page, below it or above it."""
    host, _slash, rest = page.partition("/")
    path = f"/{rest}"
    return any(f"{own}/".startswith(f"{path}/") or f"{path}/".startswith(f"{own.rstrip('/')}/") for own in exempt.get(host, ()))
