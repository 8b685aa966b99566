"""Lists of hosts that others keep."""

import pytest

from forethought.access.catalogue import KINDS
from forethought.access.foreign import CATEGORIES, TOLD, Page, gather, hosts_of, without_repeats
from forethought.access.unpacked import Part

LINES = [
    (b"example.org\n", ["example.org"]),
    (b"Example.ORG.\r\n", ["example.org"]),
    (b"www.example.org", ["example.org"]),
    (b"m.example.org", ["m.example.org"]),
    (b".example.org", ["example.org"]),
    (b"*.example.org", ["example.org"]),
    (b"||example.org^", ["example.org"]),
    (b"https://example.org/", ["example.org"]),
    (b"example.org:8080", ["example.org"]),
    (b"192.0.2.7", ["192.0.2.7"]),
    ("bücher.example".encode(), ["xn--bcher-kva.example"]),
    (b"0.0.0.0 one.example www.two.example # both", ["one.example", "two.example"]),
    (b"127.0.0.1\tone.example", ["one.example"]),
    (b"::1 localhost ip6-localhost ip6-loopback", []),
    (b"127.0.0.1 localhost localhost.localdomain", []),
    (b"255.255.255.255 broadcasthost", []),
    (b"# a remark", []),
    (b"! a remark", []),
    (b"[Adblock Plus 2.0]", []),
    (b"\xef\xbb\xbf# a remark", []),
    (b"   \r\n", []),
]


@pytest.mark.parametrize(("line", "hosts"), LINES)
def test_a_line_names_hosts(line: bytes, hosts: list[str]) -> None:
    assert list(hosts_of(line)) == hosts


@pytest.mark.parametrize(
    "line", [b"com", b"co.uk", b"gov.uk", b"www.co.uk", b"one.example two.example", b"\xff", b"a..b", b"localhost", b"x" * 2000]
)
def test_a_line_that_names_no_host_or_too_many_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        hosts_of(line)


@pytest.mark.parametrize("line", [b"example.org/page", b"http://example.org/?q", b"||example.org/ads^"])
def test_a_page_is_no_host(line: bytes) -> None:
    with pytest.raises(Page):
        hosts_of(line)


def part(category: str, *lines: bytes) -> Part:
    return Part(category, f"{category}/domains", iter(lines))


def test_categories_give_kinds_and_what_is_left_out_is_counted() -> None:
    found = gather(
        [
            part("games", b"play.example", b"bad line here", b"play.example/x", b"both.example"),
            part("social_networks", b"both.example"),
            part("astrology", b"stars.example"),
        ]
    )
    assert found.kinds == {"play.example": ("games",), "both.example": ("games", "social networking")}
    assert (found.bad, found.bad_count) == ({"games/domains": [2]}, {"games/domains": 1})
    assert (found.pages, found.categories) == ({"games/domains": 1}, ["astrology"])


def test_of_many_lines_that_cannot_be_used_only_the_first_are_told() -> None:
    found = gather([part("games", *[b"no host"] * 5_000)])
    assert found.bad == {"games/domains": [*range(1, TOLD + 1)]}
    assert found.bad_count == {"games/domains": 5_000}


def test_a_kind_that_is_given_is_the_kind_of_all() -> None:
    assert gather([part("", b"a.example"), part("astrology", b"b.example")], "hobby").kinds == {
        "a.example": ("hobby",),
        "b.example": ("hobby",),
    }


def test_hosts_below_others_of_the_same_kinds_are_repeats() -> None:
    kinds = {
        "a.example": ("games",),
        "x.y.a.example": ("games",),
        "news.a.example": ("news",),
        "z.news.a.example": ("news",),
        "a.b": ("games",),
    }
    assert without_repeats(kinds) == {("games",): ["a.b", "a.example"], ("news",): ["news.a.example"]}


def test_a_host_is_no_repeat_where_one_of_another_kind_stands_between() -> None:
    kinds = {"a.example": ("games",), "b.a.example": ("news",), "c.b.a.example": ("games",)}
    assert without_repeats(kinds)["games",] == ["a.example", "c.b.a.example"]


def test_categories_are_of_kinds_there_are() -> None:
    assert set(CATEGORIES.values()) <= set(KINDS)
