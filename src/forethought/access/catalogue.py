"""The catalogue of sites: every site that Appendix One names, and today's, one TOML file a site."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from forethought.toml import read_folder

SITES = Path(__file__).parent / "sites"

KINDS = (
    "adult", "assistant", "banking", "blog", "business network", "circumvention", "dating", "encyclopaedia", "file sharing", "forum",
    "fundraising", "gambling", "games", "health", "hobby", "jobs", "learning", "malware", "messaging", "microblog", "neighbourhood", "news",
    "petition", "photo sharing", "property", "reviews", "shopping", "social networking", "sport", "streaming", "travel", "video sharing",
    "webmail", "work tool",
)  # fmt: skip
"""The kinds of site: Appendix One's, then those of today."""


class Site(NamedTuple):
    """A site: its kinds (the first is the main one), the hosts it owns (with all below them), what it
    exposes about its users, and the appendix entry that names it (empty where the guidance does not).

    ``assets`` are hosts that other sites' pages load its pictures, players and scripts from; ``work_normal``
    says that people use it for their work as a matter of course.
    """

    name: str
    title: str
    kinds: tuple[str, ...]
    domains: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    exposes: str = ""
    named_in: str = ""
    work_normal: bool = False
    assets: tuple[str, ...] = ()


@cache
def sites() -> dict[str, Site]:
    """Every site by its name, in the order of the alphabet."""
    made = [_site(row) for row in read_folder(SITES).values()]
    return {site.name: site for site in sorted(made, key=lambda site: site.name)}


def _site(row: dict[str, Any]) -> Site:
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return Site(**fields)


@cache
def _by_name() -> dict[str, Site]:
    named = {name.lower(): site for site in sites().values() for name in (*site.also, site.title, site.name)}
    return named | {host: site for site in sites().values() for host in site.domains}


def find_site(word: str) -> Site | None:
    """The site of a name, another name of it, a host or an address; None where the catalogue has none."""
    word = word.strip().lower()
    found = _by_name().get(word) or _by_name().get(word.replace("-", " "))
    return found or _by_host(word)


def _by_host(address: str) -> Site | None:
    host = address.split("://")[-1].split("/")[0].split("?")[0].rsplit("@", 1)[-1].split(":")[0].rstrip(".")
    labels = host.split(".")
    parents = (".".join(labels[n:]) for n in range(len(labels) - 1))
    return next((_by_name()[parent] for parent in parents if parent in _by_name()), None)


def kind_of(word: str) -> str:
    """The main kind of a site given by name, host or kind; empty where it is not known."""
    if not word:
        return ""
    if word.lower() in KINDS:
        return word.lower()
    site = find_site(word)
    return site.kinds[0] if site else ""
