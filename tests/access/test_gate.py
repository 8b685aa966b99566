"""The gate of a proxy: a site, a person and the time, and whether Squid lets them through."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.access.clock import Clock
from forethought.access.gate import NOT_LISTED, Gate, Verdict
from forethought.access.hosts import load_hosts
from forethought.access.snapshot import Clocks, Hours, Worker
from forethought.access.spells import Timeline
from forethought.guidance import load_named

DAY = Timeline((1000, 2000, 3000, 4000, 5000, 6000), ("around", "core", "lunch", "core", "work", "off"))
HOURS = Hours(
    timelines={"k1": DAY},
    people={
        "alice": Worker("k1", area="7"), "bob": Worker("k1"), "member": Worker("k1", "elected_member"), "agency": Worker("k1", "agency"),
        "nohours": Worker(None),
    },
    pages={"facebook.com": ("/youthservices",), "youtube.com": ("/",)},
    areas={"7": ((3000, 3500),)},
    clauses=load_named().access,
)  # fmt: skip
HOSTS = load_hosts()
MORNING, LUNCH, AFTERNOON, LATE, NIGHT = 2500, 3200, 4500, 5500, 7000
CORE = ("core", "7.1")


def gate(clock: dict[str, Clock] | None = None, **more: Any) -> Gate:
    return Gate(HOURS, HOSTS, Clocks(clock=clock or {}, **more))


def why(verdict: Verdict) -> tuple[str, str]:
    return verdict.reason, verdict.clause


@pytest.mark.parametrize("person", ["alice", "Alice", "agency"])
@pytest.mark.parametrize(
    "host", ["facebook.com", "www.facebook.com", "FACEBOOK.COM", "facebook.com.", "facebook.com:443", "en-gb.facebook.com"]
)
def test_core_hours_are_refused(person: str, host: str) -> None:
    verdict = gate().may(person, host, "/feed", "", MORNING)
    assert not verdict.allowed
    assert why(verdict) == CORE
    assert (verdict.until, verdict.kind) == (3000, "social networking")


@pytest.mark.parametrize(
    ("person", "host", "path", "now", "clock"),
    [
        ("alice", "facebook.com", "/youthservices/x", MORNING, None),
        ("alice", "www.facebook.com", "/YouthServices/", MORNING, None),
        ("alice", "wikipedia.org", "/", MORNING, None),
        ("alice", "gov.uk", "/", MORNING, None),
        ("alice", "facebook.com", "/", NIGHT, None),
        ("bob", "facebook.com", "/", LUNCH, None),
        ("bob", "facebook.com", "/", MORNING, Clock("out", 2400)),
        ("bob", "facebook.com", "/", MORNING, Clock("break", 2400)),
        ("bob", "facebook.com", "/", LATE, Clock("in", 900)),
        ("member", "facebook.com", "/", MORNING, None),
        ("nohours", "facebook.com", "/", MORNING, None),
        ("stranger", "facebook.com", "/", MORNING, None),
        ("alice", "fbcdn.net", "/", MORNING, None),
    ],
)
def test_what_the_guidance_allows_or_leaves_to_people_passes(person: str, host: str, path: str, now: int, clock: Clock | None) -> None:
    assert gate({person: clock} if clock else None).may(person, host, path, "", now).allowed


def test_lunch_cannot_be_stretched_into_core_hours() -> None:
    assert why(gate({"bob": Clock("out", 3100)}).may("bob", "facebook.com", "/", "", AFTERNOON)) == ("stretched-lunch", "7.1")
    assert gate({"bob": Clock("out", 4100)}).may("bob", "facebook.com", "/", "", AFTERNOON).reason == "errand"


def test_a_stale_feed_counts_as_no_clock() -> None:
    assert gate({"bob": Clock("out", 2400)}, stale=True).may("bob", "facebook.com", "/", "", MORNING).reason == "core"


def test_a_notice_of_the_work_area_is_kept_until_it_ends() -> None:
    verdict = gate({"alice": Clock("out", 3100)}).may("alice", "facebook.com", "/", "", LUNCH)
    assert (verdict.allowed, *why(verdict), verdict.until) == (False, "not-convenient", "7.2", 3500)
    assert gate({"alice": Clock("out", 3100)}).may("alice", "facebook.com", "/", "", 3600).allowed


def test_work_is_allowed_for_the_kind_that_was_said_and_until_the_day_ends() -> None:
    said = gate(work={"alice": {"social networking": 2600}})
    assert said.may("alice", "facebook.com", "/", "", MORNING).reason == "work"
    assert said.may("alice", "facebook.com", "/", "", 2700).reason == "core"
    assert said.may("alice", "tinder.com", "/", "", MORNING).reason == "core"


def test_unsafe_sites_are_refused_at_any_hour_to_everybody() -> None:
    for person in ("alice", "member", "stranger", "nohours"):
        assert why(gate().may(person, "pornhub.com", "/", "", NIGHT)) == ("unsafe", "7.4")


@pytest.mark.parametrize(
    ("host", "sni"), [("gov.uk", "facebook.com"), ("facebook.com", "gov.uk"), ("wikipedia.org", "tinder.com"), ("", "facebook.com")]
)
def test_the_stricter_of_host_and_sni_holds(host: str, sni: str) -> None:
    assert why(gate().may("alice", host, "-", sni, MORNING)) == CORE


def test_a_page_is_not_exempt_under_the_name_of_another_site() -> None:
    assert not gate().may("alice", "facebook.com", "/youthservices", "instagram.com", MORNING).allowed
    assert gate().may("alice", "facebook.com", "/youthservices", "www.facebook.com", MORNING).allowed


def test_a_whole_host_of_the_council_needs_no_path() -> None:
    assert gate().may("alice", "youtube.com", "", "", MORNING).reason == "corporate-page"


def test_strangers_are_refused_where_the_council_says_so() -> None:
    strict = Gate(HOURS._replace(unknown_person="deny"), HOSTS)
    assert not strict.may("stranger", "facebook.com", "/", "", NIGHT).allowed
    assert strict.may("stranger", "wikipedia.org", "/", "", NIGHT).allowed
    assert strict.may("stranger", "facebook.com", "/youthservices", "", NIGHT).allowed
    assert strict.may("nohours", "facebook.com", "/", "", NIGHT).allowed


def test_new_clocks_count_at_once() -> None:
    held = gate()
    assert not held.may("bob", "facebook.com", "/", "", MORNING).allowed
    held.clocks = Clocks(clock={"bob": Clock("out", 2400)})
    assert held.may("bob", "facebook.com", "/", "", MORNING).allowed


ODD = (
    st.text()
    | st.binary().map(lambda raw: raw.decode("utf-8", "surrogateescape"))
    | st.sampled_from(["facebook.com", "[::1]", "xn--", ".", "a" * 9999])
)


@given(ODD, ODD, ODD, ODD, st.integers(-(2**60), 2**60))
def test_nothing_is_too_odd_for_it(person: str, host: str, path: str, sni: str, now: int) -> None:
    assert isinstance(gate().may(person, host, path, sni, now), Verdict)
    assert isinstance(gate().may("alice", host, path, sni, now), Verdict)


def test_hours_that_have_run_out_are_not_known() -> None:
    short = Gate(HOURS._replace(timelines={"k1": Timeline((1000, 2000), ("around", "core"))}), HOSTS)
    assert short.may("bob", "facebook.com", "/", "", 2500).reason == "hours-not-known"


def test_what_is_not_listed_passes() -> None:
    assert gate().may("alice", "intranet.example", "/", "", MORNING) is NOT_LISTED
