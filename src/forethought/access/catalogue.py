"""The catalogue of sites: every site that Appendix One names, and today's, one TOML file a site."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from forethought.kept import kept
from forethought.toml import read_file

SITES = Path(__file__).parent / "sites"

KINDS = (
    "adult", "assistant", "banking", "blog", "business network", "circumvention", "dating", "encyclopaedia", "file sharing", "forum",
    "fundraising", "gambling", "games", "health", "hobby", "jobs", "learning", "malware", "messaging", "microblog", "neighbourhood",
    "news", "petition", "photo sharing", "piracy", "property", "reviews", "shopping", "social networking", "sport", "streaming",
    "travel", "video sharing", "webmail", "work tool",
)  # fmt: skip
"""The kinds of site: Appendix One's, then those of today."""


DEEPEST = 3
"""Parts of the path that a page of a site may have."""


class Site(NamedTuple):
    """A site: its kinds (the first is the main one), the hosts it owns (with all below them), what it
    exposes about its users, and the appendix entry that names it (empty where the guidance does not).

    ``pages`` are parts of another site, as host and path; ``assets`` are hosts that other sites' pages load
    pictures, players and scripts from; ``work_normal`` says that people use it for work as a matter of course.
    """

    name: str
    title: str
    kinds: tuple[str, ...]
    domains: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    exposes: str = ""
    named_in: str = ""
    work_normal: bool = False
    pages: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()


@cache
def sites() -> dict[str, Site]:
    """Every site by its name, in the order of the alphabet."""
    return {name: Site._make(row) for name, row in _kept()[0].items()}


@cache
def _kept() -> tuple[dict[str, tuple[Any, ...]], dict[str, str]]:
    """Every site as a plain row, and which site every name, host and page is: kept, as one look-up needs no more."""
    with os.scandir(SITES) as entries:
        files = [entry for entry in entries if entry.name.endswith(".toml")]
    rows, named = kept(SITES, "catalogue", files, _made)
    return rows, named


def _made() -> tuple[dict[str, tuple[Any, ...]], dict[str, str]]:
    made = sorted((_site(read_file(file)) for file in SITES.glob("*.toml")), key=lambda site: site.name)
    named = {name.lower(): site.name for site in made for name in (*site.also, site.title, site.name)}
    named |= {host: site.name for site in made for host in site.domains + site.pages}
    return {site.name: tuple(site) for site in made}, named


def _site(row: dict[str, Any]) -> Site:
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return Site(**fields)


def find_site(word: str) -> Site | None:
    """The site of a name, another name of it, a host or an address; None where the catalogue has none."""
    word, named = word.strip().lower(), _kept()[1]
    name = named.get(word) or named.get(word.replace("-", " ")) or _by_address(word, named)
    return Site._make(_kept()[0][name]) if name else None


def search_sites(words: str) -> list[Site]:
    """The site that the words are the name or an address of; where there is none, all whose names, kinds or hosts hold them."""
    site = find_site(words)
    if site:
        return [site]
    words = " ".join(words.lower().split())
    return [
        site for site in sites().values() if any(words in said.lower() for said in (site.title, *site.also, *site.kinds, *site.domains))
    ]


def by_kind(chosen: Iterable[Site]) -> dict[str, list[Site]]:
    """Sites by their main kind and title: the kinds that Appendix One is about first, those of 7.4 last."""
    from .recreation import NATURES

    found: dict[str, list[Site]] = {kind: [] for kinds in NATURES.values() for kind in kinds}
    for site in sorted(chosen, key=lambda site: site.title.lower()):
        found[site.kinds[0]].append(site)
    return {kind: listed for kind, listed in found.items() if listed}


def _by_address(word: str, named: dict[str, str]) -> str | None:
    from .address import address_of  # only where a word is no name of a site

    try:
        host, path = address_of(word)
    except ValueError:
        return None
    parts, labels = path.split("/"), host.split(".")
    pages = (host + "/".join(parts[:end]) for end in range(min(len(parts), DEEPEST + 1), 1, -1))
    parents = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((named[known] for known in (*pages, *parents) if known in named), None)


def kind_of(word: str) -> str:
    """The main kind of a site given by name, host or kind; empty where it is not known."""
    if not word:
        return ""
    if word.lower() in KINDS:
        return word.lower()
    site = find_site(word)
    return site.kinds[0] if site else ""
