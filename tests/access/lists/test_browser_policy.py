"""The browser policies, read by the rules that the browsers' makers publish for them."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from forethought.access.lists.browser_policy import MOST, browser_policy

EXEMPT = {"facebook.com": ["/youthservices", "/profile.php?id=5"], "northmere.wordpress.com": ["/"]}
POLICY = browser_policy(EXEMPT, ["facebook.com/YouthServices", "northmere.wordpress.com"])

Filter = tuple[int, int, bool]
"""How particular a filter is: the length of its path, its query tokens, and whether it allows (which wins where the others are equal)."""


def may_open(url: str, policy: dict[str, list[str]]) -> bool:
    """The rules of "URL blocklist filter format": the longest host that has a filter that fits says it, then the longest path, then the
    most tokens of the query; an allowing filter before a blocking one. Paths count letter for letter."""
    asked = urlsplit(url)
    host = (asked.hostname or "").lower()
    while host:
        fit = [found for name in policy for entry in policy[name] if (found := fits(entry, host, asked.path, asked.query, name))]
        if fit:
            return max(fit)[2]
        host = host.partition(".")[2]
    return True


def fits(entry: str, host: str, path: str, query: str, name: str) -> Filter | None:
    own, slash, rest = entry.partition("/")
    own_path, _mark, own_query = rest.partition("?")
    tokens = parse_qsl(own_query)
    if own.lower() != host or not path.startswith(slash + own_path) or not set(tokens) <= set(parse_qsl(query)):
        return None
    return len(slash + own_path), len(tokens), name == "URLAllowlist"


MAY = [
    "https://www.facebook.com/YouthServices/about",
    "https://www.facebook.com/youthservices",
    "https://m.facebook.com/youthservices/events?x=1",
    "https://www.facebook.com/profile.php?sk=photos&id=5",
    "https://northmere.wordpress.com/2026/news",
    "https://northmere.gov.uk/facebook.com",
    "https://en.wikipedia.org/wiki/Facebook",
    "https://www.bbc.co.uk/news",
    "https://www.google.com/maps/place/Northmere",
    "https://scontent.fbcdn.net/x.jpg",
    "https://www.youtube-nocookie.com/embed/x",
    "https://platform.twitter.com/widgets.js",
    "https://player.vimeo.com/video/1",
    "https://monzo.com/",
    "https://teams.microsoft.com/",
]

MAY_NOT = [
    "https://www.facebook.com/YOUTHSERVICES",  # neither as it was registered nor in small letters
    "https://www.facebook.com/",
    "https://facebook.com/games",
    "https://www.facebook.com/profile.php?id=55",
    "https://www.facebook.com/profile.php",
    "https://facebook.com/x/youthservices",
    "https://other.wordpress.com/",
    "https://twitter.com/x",
    "https://vimeo.com/1",
    "https://www.bbc.co.uk/sport/football",
    "https://www.bbc.co.uk/iplayer",
    "https://www.google.com/maps/contrib/1/reviews",
    "https://www.pornhub.com/",
    "https://nordvpn.com/download",
]


@pytest.mark.parametrize("url", MAY)
def test_a_corporate_page_and_everything_that_is_no_recreation_may_be_opened(url: str) -> None:
    assert may_open(url, POLICY)


@pytest.mark.parametrize("url", MAY_NOT)
def test_recreation_and_unsafe_sites_may_not_be_opened(url: str) -> None:
    assert not may_open(url, POLICY)


def test_browsers_read_the_whole_of_both_policies() -> None:
    assert set(POLICY) == {"URLBlocklist", "URLAllowlist"}
    assert all(0 < len(entries) <= MOST and entries == sorted(set(entries)) for entries in POLICY.values())
    assert not [entry for entries in POLICY.values() for entry in entries if "://" in entry or "*" in entry or entry.startswith(".")]


def test_without_corporate_pages_only_assets_are_let_in() -> None:
    assert "facebook.com" in browser_policy({})["URLBlocklist"]
    assert not [entry for entry in browser_policy({})["URLAllowlist"] if "/" in entry]
