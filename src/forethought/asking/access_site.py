"""Which site a question of access is about: by address, by name, by host or by kind."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from forethought.access.address import Address, address_of, matches
from forethought.access.catalogue import KINDS, find_site, sites
from forethought.access.hosts import Hosts, load_hosts
from forethought.access.recreation import nature_of
from forethought.words import _

from .fault import UnusableRow


class AskedSite(NamedTuple):
    """A site as it was asked for: what to call it, its nature (as `access.ruling` takes it; empty where it is not known), and whether
    the address is a page of the Council's own."""

    title: str
    nature: str = ""
    corporate_page: bool = False


def site_of(site: str, url: str, pages: Mapping[str, Sequence[str]] = {}) -> AskedSite:
    """The site of a row. Where both are given the address says it, and the name where nobody knows its host.

    ``pages`` are the corporate pages: paths by host, both as `access.address` has them.
    """
    if not url.strip() and not site.strip():
        raise UnusableRow(_("Say which site: give “site” or “url”."))
    named = _of_word(site.strip(), pages) if site.strip() else None
    if not url.strip():
        return named or AskedSite(site)
    try:
        addressed = _of_address(address_of(url), pages)
    except ValueError as fault:
        raise UnusableRow(_("The field “url” cannot be used: {why}").format(why=fault)) from None
    return addressed if addressed.nature or not named else named._replace(corporate_page=addressed.corporate_page)


def _of_word(word: str, pages: Mapping[str, Sequence[str]]) -> AskedSite:
    """The site of a kind, a name, a host or an address."""
    if word.lower() in KINDS:
        return AskedSite(word.lower(), nature_of((word.lower(),)))
    if "." in word or "/" in word:
        try:
            return _of_address(address_of(word), pages)
        except ValueError:
            pass  # then it is a name
    found = find_site(word)
    return AskedSite(found.title, nature_of(found.kinds, found.work_normal)) if found else AskedSite(word)


def _of_address(address: Address, pages: Mapping[str, Sequence[str]]) -> AskedSite:
    corporate = matches(address, tuple(pages.get(address.host, ())))
    label = _hosts().label(address.host)
    if label is None:
        return AskedSite(address.host, corporate_page=corporate)
    title = sites()[label.site].title if label.site else address.host
    return AskedSite(title, "asset" if label.asset else nature_of(label.kinds, label.work_normal), corporate)


@cache
def _hosts() -> Hosts:
    return load_hosts()
