"""The catalogue of sites."""

import pytest

from forethought.access.catalogue import KINDS, find_site, kind_of, sites

FOUND = [
    ("facebook", "facebook"),
    ("Facebook", "facebook"),
    ("twitter", "x"),
    ("m.facebook.com", "facebook"),
    ("https://www.youtube.com/watch?v=1", "youtube"),
    ("youtu.be", "youtube"),
    ("whatsapp group", "whatsapp"),
    ("en.wikipedia.org", "wikipedia"),
]


@pytest.mark.parametrize(("word", "name"), FOUND)
def test_a_site_is_found_by_name_other_name_or_host(word: str, name: str) -> None:
    site = find_site(word)
    assert site is not None
    assert site.name == name


@pytest.mark.parametrize("word", ["", "notfacebook.com", "facebook.com.example", "somewhere", "com"])
def test_a_look_alike_is_not_the_site(word: str) -> None:
    assert find_site(word) is None


def test_wikipedia_is_not_social_networking() -> None:
    assert kind_of("wikipedia") == "encyclopaedia"


def test_a_kind_is_its_own_kind() -> None:
    assert [kind_of(kind) for kind in ("Banking", "adult", "sport")] == ["banking", "adult", "sport"]


def test_every_site_is_whole_and_no_host_is_two_sites() -> None:
    hosts = [host for site in sites().values() for host in site.domains]
    assert len(hosts) == len(set(hosts))
    for site in sites().values():
        assert site.kinds
        assert set(site.kinds) <= set(KINDS)
        assert site.exposes.endswith(".")


def test_every_site_of_appendix_one_is_there() -> None:
    named = {site.named_in for site in sites().values()} - {""}
    assert named == {f"appendix.{name}" for name in ("facebook", "twitter", "linkedin", "myspace", "youtube", "wikipedia", "flickr")}
