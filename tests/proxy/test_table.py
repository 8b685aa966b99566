"""The behaviour table, row by row, against a real Squid: alice is clocked in, in core hours; bob has clocked out."""

import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from forethought.access.token import reason_of
from tests.proxy.rig import PEOPLE, Rig, rig

FRONTED = ("--connect-to", "youtube.com:443:www.gov.example:443")
BY_PATH = "/youthservices"


@pytest.fixture(scope="module")
def spliced() -> Iterator[Rig]:
    with rig() as here:
        yield here


@pytest.fixture(scope="module")
def opened() -> Iterator[Rig]:
    with rig(opened=True) as here:
        yield here


@pytest.mark.parametrize("splice", [False, True], ids=["plain", "splice"])
@pytest.mark.parametrize("url", ["http://facebook.com/feed", "http://www.facebook.com/feed", "http://youtube.com/watch?v=1"])
def test_a_refused_page_leads_to_the_reason_page(spliced: Rig, url: str, splice: bool) -> None:
    got = spliced.get("alice", url, splice=splice)
    assert got.status == 303
    page = urlsplit(got.location)
    assert (page.scheme, page.netloc, page.path) == ("http", "portal.test", "/why")
    reason = reason_of(page.query)
    assert reason is not None
    assert (reason.reason, reason.kind) == ("core", "video sharing" if "youtube" in url else "social networking")
    assert reason.until > time.time()
    assert not [word for word in (*PEOPLE, "facebook", "youtube") if word in page.query]


@pytest.mark.parametrize("splice", [False, True], ids=["plain", "splice"])
@pytest.mark.parametrize("path", [BY_PATH, f"{BY_PATH}/", f"{BY_PATH}/events", "/YouthServices"])
def test_a_page_of_the_council_is_exempt_by_its_path(spliced: Rig, path: str, splice: bool) -> None:
    assert spliced.get("alice", f"http://facebook.com{path}", splice=splice).status == 200


@pytest.mark.parametrize(
    "path",
    ["/youthservicesfans", f"{BY_PATH}/../feed", f"{BY_PATH}/%2e%2e/feed", "/feed/%252e%252e/youthservices", f"/feed?x={BY_PATH}", "/"],
)
def test_what_only_looks_like_it_is_not(spliced: Rig, path: str) -> None:
    assert spliced.get("alice", f"http://facebook.com{path}", "--path-as-is").status == 303


@pytest.mark.parametrize("path", ["/feed", BY_PATH])
def test_on_the_plain_port_a_tunnel_shows_no_path(spliced: Rig, path: str) -> None:
    got = spliced.get("alice", f"https://facebook.com{path}")
    assert (got.status, got.connect) == (0, 303)


@pytest.mark.parametrize("path", ["/feed", BY_PATH])
def test_where_nothing_is_opened_the_path_stays_invisible_but_the_reason_is_shown(spliced: Rig, path: str) -> None:
    got = spliced.get("alice", f"https://facebook.com{path}", splice=True)
    assert got.status == 303
    assert "/why?core." in got.location


def test_an_opened_host_is_judged_by_its_path(opened: Rig) -> None:
    assert opened.get("alice", f"https://facebook.com{BY_PATH}", splice=True).body == f"origin facebook.com{BY_PATH}"
    assert opened.get("alice", "https://facebook.com/feed", splice=True).status == 303


def test_an_opened_host_stays_shut_on_the_plain_port(opened: Rig) -> None:
    assert opened.get("alice", f"https://facebook.com{BY_PATH}").connect == 303


def test_a_host_that_is_not_opened_is_refused_with_its_reason(opened: Rig) -> None:
    got = opened.get("alice", "https://youtube.com/", splice=True)
    assert (got.status, got.location.partition("?")[2].partition(".")[0]) == (303, "core")


def test_a_listed_site_under_another_name_is_refused(spliced: Rig, opened: Rig) -> None:
    for here in (spliced, opened):
        assert here.get("alice", "https://youtube.com/", *FRONTED, splice=True).status != 200
        assert here.get("bob", "https://youtube.com/", *FRONTED, splice=True).status == 200


def test_the_server_itself_is_no_way_round(spliced: Rig) -> None:
    """Its own host needs no signing in, and is asked about all the same where another name is given."""
    by_portal = ("--connect-to", "youtube.com:443:portal.test:443")
    assert spliced.get("alice", "https://youtube.com/", *by_portal, splice=True).status != 200


def test_on_the_plain_port_another_name_slips_through(spliced: Rig) -> None:
    """It sees no SNI: squid.md says so, and to give people the other port."""
    assert spliced.get("alice", "https://youtube.com/", *FRONTED).status == 200


def test_a_tunnel_to_another_port_is_refused(spliced: Rig) -> None:
    assert spliced.get("bob", "https://www.gov.example:8443/").connect == 403
    assert spliced.get("bob", "https://www.gov.example:8443/", splice=True).status == 403


@pytest.mark.parametrize("splice", [False, True], ids=["plain", "splice"])
@pytest.mark.parametrize(
    "url", ["http://facebook.com/feed", "https://facebook.com/feed", "https://youtube.com/", "https://www.gov.example/"]
)
def test_whoever_has_clocked_out_passes(spliced: Rig, url: str, splice: bool) -> None:
    assert spliced.get("bob", url, splice=splice).status == 200


@pytest.mark.parametrize("splice", [False, True], ids=["plain", "splice"])
@pytest.mark.parametrize("url", ["http://www.gov.example/", "https://www.gov.example/", "http://portal.test/why"])
def test_what_is_not_listed_passes_for_everybody(spliced: Rig, url: str, splice: bool) -> None:
    assert spliced.get("alice", url, splice=splice).status == 200


def test_nobody_passes_without_signing_in(spliced: Rig) -> None:
    assert spliced.get("mallory", "http://www.gov.example/").status == 407


def test_clocking_takes_effect_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with rig() as here:
        assert here.get("alice", "http://facebook.com/feed").status == 303
        taken = []
        for state, status in (("out", 200), ("in", 303)):
            before = time.monotonic()
            here.clock(alice=state, bob="out")
            while here.get("alice", "http://facebook.com/feed").status != status:
                assert time.monotonic() - before < 10
            taken.append(time.monotonic() - before)
    with capsys.disabled():
        print(f"\n  clock-out took effect in {taken[0]:.3f} s, clock-in in {taken[1]:.3f} s; the target is 0.5 s")
