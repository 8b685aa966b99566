"""The catalogue of sites."""

import re
import tomllib
from collections import Counter

import pytest

from forethought.access.address import address_of, host_of
from forethought.access.catalogue import DEEPEST, KINDS, SITES, Site, by_kind, find_site, kind_of, search_sites, sites
from forethought.access.recreation import NATURES, nature_of
from forethought.guidance import load_named

FOUND = [
    ("facebook", "facebook"),
    ("Facebook", "facebook"),
    ("twitter", "x"),
    ("m.facebook.com", "facebook"),
    ("https://www.youtube.com/watch?v=1", "youtube"),
    ("youtu.be", "youtube"),
    ("whatsapp group", "whatsapp"),
    ("en.wikipedia.org", "wikipedia"),
    ("https://user@www.facebook.com:443/x", "facebook"),
    ("//M.FACEBOOK.COM.", "facebook"),
    ("https://www.bbc.co.uk/sport/football", "bbc-sport"),
    ("www.bbc.co.uk/news/uk", "bbc"),
    ("bbc.co.uk/sporting", "bbc"),
    ("facebook.com/marketplace/item/1", "facebook-marketplace"),
    ("mail.google.com", "gmail"),
    ("sky sports", "sky-sports"),
    ("nhs jobs", "nhs-jobs"),
]

BRANDS = set(
    """
    facebook x linkedin myspace youtube wikipedia flickr instagram tiktok whatsapp rightmove mumsnet
    bbc-sport sky-bet vinted gumtree monzo nhs-jobs just-giving change-org netmums tes-forums nextdoor strava
    hargreaves-lansdown gmail netflix minecraft tinder pornhub nordvpn
    """.split()
)


@pytest.mark.parametrize(("word", "name"), FOUND)
def test_a_site_is_found_by_name_other_name_host_or_page(word: str, name: str) -> None:
    site = find_site(word)
    assert site is not None
    assert site.name == name


@pytest.mark.parametrize("word", ["", "notfacebook.com", "facebook.com.example", "somewhere", "com", "google.com", "[", "http://"])
def test_a_look_alike_is_not_the_site(word: str) -> None:
    assert find_site(word) is None


def test_wikipedia_is_not_social_networking() -> None:
    assert kind_of("wikipedia") == "encyclopaedia"
    assert nature_of(sites()["wikipedia"].kinds) == "reference"


def test_a_kind_is_its_own_kind() -> None:
    assert [kind_of(kind) for kind in ("Banking", "adult", "sport")] == ["banking", "adult", "sport"]


@pytest.mark.parametrize("site", sites().values(), ids=lambda site: site.name)
def test_every_site_is_whole(site: Site) -> None:
    row = tomllib.loads((SITES / f"{site.name}.toml").read_text("utf-8"))
    assert set(row) <= set(Site._fields)
    assert set(site.kinds) <= set(KINDS)
    assert len(set(site.kinds)) == len(site.kinds) > 0
    assert site.title
    assert re.fullmatch(r"[A-Z].*[^ .]\.", site.exposes)
    assert site.domains or site.pages
    assert {nature_of([kind]) for kind in site.kinds} <= set(NATURES)


@pytest.mark.parametrize("site", sites().values(), ids=lambda site: site.name)
def test_hosts_are_written_as_they_are_looked_up(site: Site) -> None:
    hosts = site.domains + site.assets
    assert [host_of(f"x.{host}") for host in hosts] == [f"x.{host}" for host in hosts]
    assert [f"{host}{path}" for host, path in map(address_of, site.pages)] == list(site.pages)
    assert all(page.count("/") <= DEEPEST for page in site.pages)
    assert not [host for host in site.domains for other in site.domains if host.endswith(f".{other}")]


def test_no_host_page_or_name_is_two_sites() -> None:
    hosts = [host for site in sites().values() for host in (*site.domains, *site.assets, *site.pages)]
    names = [name for site in sites().values() for name in {site.name, site.title.lower(), *site.also}]
    assert [word for words in (hosts, names) for word, count in Counter(words).items() if count > 1] == []


def test_no_site_is_named_as_a_kind_it_is_not() -> None:
    named = {name: site for site in sites().values() for name in (site.name, site.title.lower(), *site.also) if name in KINDS}
    assert {name for name, site in named.items() if name not in site.kinds} == set()


def test_every_site_of_appendix_one_is_there() -> None:
    named = {site.named_in for site in sites().values()} - {""}
    assert named == {f"appendix.{name}" for name in ("facebook", "twitter", "linkedin", "myspace", "youtube", "wikipedia", "flickr")}
    assert all(name.lower() in load_named().by_id for name in named)


def test_the_sites_that_people_name_are_there() -> None:
    assert set(sites()) >= BRANDS
    assert len(sites()) >= 250


def test_every_kind_has_a_nature_and_no_other_has() -> None:
    assert sorted(kind for kinds in NATURES.values() for kind in kinds) == sorted(KINDS)


def test_most_kinds_have_sites() -> None:
    assert set(KINDS) - {kind for site in sites().values() for kind in site.kinds} == {"malware"}


def test_a_long_hostile_address_takes_no_time() -> None:
    assert find_site("facebook.com/" + "a/" * 50_000) == sites()["facebook"]


def test_sites_are_searched_by_name_kind_host_and_address() -> None:
    assert search_sites("https://m.facebook.com/x") == [sites()["facebook"]]
    assert {"sky-bet", "sky-sports", "skype"} <= {site.name for site in search_sites(" SKY ")}
    assert {site.name for site in search_sites("petition")} >= {"change-org", "38-degrees"}
    assert search_sites("xylophone") == []


def test_kinds_are_listed_in_the_order_of_the_guidance() -> None:
    listed = by_kind(sites().values())
    assert sum(map(len, listed.values())) == len(sites())
    assert [*listed].index("social networking") < [*listed].index("shopping") < [*listed].index("adult")
    assert [site.title.lower() for site in listed["shopping"]] == sorted(site.title.lower() for site in listed["shopping"])
