"""What stands on the lists for other equipment."""

import pytest

from forethought.access.catalogue import sites
from forethought.access.lists.dialects import DIALECTS, OWN_PAGES, written
from forethought.access.lists.listed import BY_NATURE, WHAT, listed, names
from forethought.access.recreation import nature_of

EXEMPT = {
    "facebook.com": ["/marketplace/item", "/youthservices", "/profile.php?id=5"],
    "northmere.wordpress.com": ["/"],
    "chess.com": ["/"],
    "google.com": ["/maps"],
}
ASSETS = {host for site in sites().values() for host in site.assets}


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", names())
def test_no_list_holds_an_asset_a_corporate_page_or_a_host_below_another(name: str, dialect: str) -> None:
    entries = written(name, dialect, EXEMPT).splitlines()
    assert entries == sorted(set(entries))
    hosts = {entry.strip(".").removesuffix("/") for entry in entries if "/" not in entry.removesuffix("/")}
    assert not hosts & (ASSETS | {"northmere.wordpress.com", "chess.com"})
    assert not [host for host in hosts for other in hosts if host.endswith(f".{other}")]
    assert not [entry for entry in entries if entry.startswith(("facebook.com/m", "facebook.com/y", "google.com/maps"))]


def test_the_dialects_say_the_same_in_three_ways() -> None:
    assert "facebook.com\n" in written("social-networking", "domain", {})
    assert ".facebook.com\n" in written("social-networking", "dotted", {})
    assert "facebook.com/\n" in written("social-networking", "path", {})
    assert {"bbc.co.uk/sport", "skysports.com/"} <= set(written("sport", "path", {}).splitlines())
    assert "bbc.co.uk" not in written("sport", "domain", {})


def test_a_page_that_holds_a_corporate_page_is_left_out() -> None:
    assert listed("shopping", {}).pages == ("facebook.com/marketplace",)
    for own in ("/marketplace", "/marketplace/item", "/"):
        assert listed("shopping", {"facebook.com": [own]}).pages == ()
    assert listed("shopping", {"facebook.com": ["/marketplaces"]}).pages == ("facebook.com/marketplace",)


def test_each_site_stands_on_one_list_of_a_kind_and_work_sites_only_among_work_tools() -> None:
    entries = [host for name, kind in names().items() if kind for host in listed(name, {}).hosts]
    assert len(entries) == len(set(entries))
    assert "teams.microsoft.com" in entries
    assert not {"stackoverflow.com", "metoffice.gov.uk"} & set(entries)


def test_the_lists_of_the_guidance_follow_its_natures() -> None:
    for name, natures in BY_NATURE.items():
        meant = {host for site in sites().values() if nature_of(site.kinds, site.work_normal) in natures for host in site.domains}
        assert set(listed(name, {}).hosts) <= meant
        assert name in WHAT
    assert not {"wikipedia.org", "monzo.com", "bbc.co.uk", "google.com"} & set(listed("recreation", {}).hosts)


def test_what_stands_apart_is_below_a_host_that_is_listed() -> None:
    found = listed("recreation", EXEMPT)
    assert {"platform.twitter.com", "player.vimeo.com", "northmere.wordpress.com"} <= set(found.apart)
    assert "fbcdn.net" not in found.apart


def test_the_corporate_pages_are_a_list_of_what_to_let_in() -> None:
    assert written(OWN_PAGES, "path", {"facebook.com": ["/b", "/a"], "x.wordpress.com": ["/"]}).splitlines() == [
        "facebook.com/a",
        "facebook.com/b",
        "x.wordpress.com/",
    ]
    assert written(OWN_PAGES, "path", {}) == ""


@pytest.mark.parametrize(("name", "dialect"), [("fun", "domain"), ("sport", "csv"), (OWN_PAGES, "domain"), ("", "")])
def test_there_is_no_other_list(name: str, dialect: str) -> None:
    with pytest.raises(KeyError):
        written(name, dialect, {})
