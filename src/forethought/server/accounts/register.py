"""What the register says: which address may stand in it, and which pages are exempt today."""

from __future__ import annotations

from django.db.models import QuerySet
from django.dispatch import Signal

from forethought.access.address import Address, address_of, capitals_of
from forethought.access.catalogue import Site, find_site
from forethought.words import _

from .models import APPROVED, CorporatePage

CHANGED = Signal()
"""Sent after a page came to be exempt or is so no more, once it is kept."""

_SHELVES = frozenset(
    """
    a about business c channel company explore events feed feeds found fb gaming groups hashtag home i in jobs learning live
    login marketplace me media messages p pages people permalink.php photo photos pin playlist posts profile profile.php public r
    reel reels results school search share shop shorts showcase stories story.php t tag tags tv u user users video videos watch
    """.split()
)
"""First parts of an address that hold everybody's pages, on one site or another: none is a page by itself."""


class NoPage(ValueError):
    """One kind sentence that says why an address cannot stand in the register."""


class NotNow(ValueError):
    """One kind sentence that says why this cannot be done to an account."""


def page_address(text: str) -> str:
    """The address as the register keeps it, "facebook.com/youthservices"; NoPage where it is none that could be exempt."""
    try:
        address = address_of(text)
    except ValueError:
        raise NoPage(_("Enter the address of one page, such as facebook.com/northmereyouth.")) from None
    site = find_site(address.host)
    if site is None:
        raise NoPage(_("This page is on none of the sites that are held back, so it needs no entry: anyone may open it."))
    if _holds_more_than_one_page(address, site):
        raise NoPage(_("This would let in more than one page. Enter the whole address of the Council's own page there."))
    return address.host + address.path.rstrip("/")


def with_capitals(text: str) -> str:
    """The same address with the capitals that it was typed with."""
    address = address_of(text)
    return address.host + capitals_of(text, address).rstrip("/")


def pages_as_written() -> list[str]:
    """The addresses that are exempt today, with their capitals."""
    kept = _exempt().order_by("address").values_list("address", "as_written")
    return [as_written or address for address, as_written in kept]


def exempt_pages() -> dict[str, list[str]]:
    """The paths that are exempt today, by host: ``{"facebook.com": ["/youthservices"]}``."""
    pages: dict[str, list[str]] = {}
    for kept in _exempt().order_by("address").values_list("address", flat=True):
        host, slash, path = kept.partition("/")
        pages.setdefault(host, []).append(slash + path or "/")
    return pages


def _exempt() -> QuerySet[CorporatePage]:
    return CorporatePage.objects.filter(state=APPROVED, retired_on=None, paused_on=None)


def _holds_more_than_one_page(address: Address, site: Site) -> bool:
    parts = address.path.strip("/").split("/")
    if parts == [""]:
        # Blogs are told apart by their host: northmere.wordpress.com is one page's address, and facebook.com a whole site's.
        return address.host in site.domains or "blog" not in site.kinds
    return len(parts) == 1 and parts[0] in _SHELVES
