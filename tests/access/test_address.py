"""Addresses in one form, however they are written."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.access.address import Address, address_of, capitals_of, host_of, matches, path_of

SAME = [
    # case, scheme, port
    ("facebook.com", "facebook.com/"),
    ("HTTPS://FACEBOOK.COM/YouthServices", "facebook.com/youthservices"),
    ("hTTp://facebook.com:80", "facebook.com/"),
    ("facebook.com:443/youthservices", "facebook.com/youthservices"),
    ("facebook.com:/x", "facebook.com/x"),
    ("//facebook.com/x", "facebook.com/x"),
    ("https:facebook.com/x", "facebook.com/x"),
    ("https:////facebook.com/x", "facebook.com/x"),
    ("ftp://facebook.com/x", "facebook.com/x"),
    ("  https://facebook.com/x \n", "facebook.com/x"),
    ("face\tbook.c\nom/x", "facebook.com/x"),
    # fronts
    ("www.facebook.com/x", "facebook.com/x"),
    ("m.facebook.com//youthservices", "facebook.com/youthservices"),
    ("mobile.twitter.com/x", "twitter.com/x"),
    ("www.m.facebook.com", "facebook.com/"),
    ("m.me/x", "m.me/x"),
    ("www.com", "www.com/"),
    ("en-gb.facebook.com/x", "en-gb.facebook.com/x"),
    ("wwwfacebook.com", "wwwfacebook.com/"),
    # trailing dots, users
    ("facebook.com./x", "facebook.com/x"),
    ("facebook.com..", "facebook.com/"),
    ("https://gov.uk@facebook.com/x", "facebook.com/x"),
    ("https://user:pass@facebook.com:443/x", "facebook.com/x"),
    ("user:pass@facebook.com/x", "facebook.com/x"),
    ("https://a@b@facebook.com", "facebook.com/"),
    ("https://facebook.com@evil.example/", "evil.example/"),
    ("https://facebook.com\\@evil.example/", "facebook.com/@evil.example"),
    ("https:\\\\facebook.com\\x\\..\\y", "facebook.com/y"),
    ("https://evil.example/facebook.com", "evil.example/facebook.com"),
    ("https://evil.example?facebook.com", "evil.example/"),
    ("https://evil.example#@facebook.com/", "evil.example/"),
    # numbers
    ("http://127.0.0.1/x", "127.0.0.1/x"),
    ("http://2130706433/", "127.0.0.1/"),
    ("http://0x7f.1/", "127.0.0.1/"),
    ("http://0177.0.0.01/", "127.0.0.1/"),
    ("http://0x7F000001", "127.0.0.1/"),
    ("http://[::1]:8080/x", "::1/x"),
    ("http://[2001:DB8:0:0::1]/", "2001:db8::1/"),
    ("http://[::ffff:192.0.2.1]/", "192.0.2.1/"),
    # other alphabets
    ("https://bücher.example/x", "xn--bcher-kva.example/x"),
    ("https://BÜCHER.example", "xn--bcher-kva.example/"),
    ("XN--BCHER-KVA.example", "xn--bcher-kva.example/"),
    ("ｆａｃｅｂｏｏｋ．ｃｏｍ/x", "facebook.com/x"),
    ("facebook。com", "facebook.com/"),
    ("face\u200bbook.com", "facebook.com/"),
    ("face\u00adbook.com", "facebook.com/"),
    ("fаcebook.com", "xn--fcebook-2fg.com/"),  # a Cyrillic а is another site
    ("faceboo%6B.com/x", "facebook.com/x"),
    ("%C3%A9t%C3%A9.example", "xn--t-9fab.example/"),
    # paths
    ("facebook.com/YouthServices/", "facebook.com/youthservices"),
    ("facebook.com///youthservices//events/", "facebook.com/youthservices/events"),
    ("facebook.com/./youthservices/.", "facebook.com/youthservices"),
    ("facebook.com/youthservices/../games", "facebook.com/games"),
    ("facebook.com/../../games", "facebook.com/games"),
    ("facebook.com/%79outhservices/%2e%2e/x", "facebook.com/x"),
    ("facebook.com/%2E./%2e/x", "facebook.com/x"),
    ("facebook.com/youth%53ervices", "facebook.com/youthservices"),
    ("facebook.com/youthservices%2F..%2Fgames", "facebook.com/youthservices%2f..%2fgames"),
    ("facebook.com/youthservices/..%5Cgames", "facebook.com/youthservices/..%5cgames"),
    ("facebook.com/%252e%252e/x", "facebook.com/%252e%252e/x"),
    ("facebook.com/a//../b", "facebook.com/a/%2f../b"),  # servers differ: /b or /a/b
    ("facebook.com/100%", "facebook.com/100%25"),
    ("facebook.com/%zz", "facebook.com/%25zz"),
    ("facebook.com/a b", "facebook.com/a%20b"),
    ("facebook.com/a%00b", "facebook.com/a%00b"),
    ("facebook.com/%C3%89T%C3%89", "facebook.com/été"),
    ("facebook.com/ÉTÉ", "facebook.com/été"),
    ("facebook.com/%ff", "facebook.com/%ff"),
    ("facebook.com/..;/x", "facebook.com/..;/x"),
    ("facebook.com/...", "facebook.com/..."),
    # queries and fragments
    ("facebook.com/youthservices/events?x=1", "facebook.com/youthservices/events"),
    ("facebook.com?x=/../y", "facebook.com/"),
    ("facebook.com/x#/../y", "facebook.com/x"),
    ("facebook.com/x%3Fy", "facebook.com/x%3fy"),
    ("facebook.com/profile.php?id=100064", "facebook.com/profile.php?id=100064"),
    ("m.facebook.com/Profile.php?sk=photos&id=100064&ref=x#top", "facebook.com/profile.php?id=100064"),
    ("facebook.com/profile.php?%69d=5", "facebook.com/profile.php?id=5"),
    ("facebook.com/profile.php?id=5&id=6", "facebook.com/profile.php"),
    ("facebook.com/profile.php?id=5&id=5", "facebook.com/profile.php?id=5"),
    ("facebook.com/profile.php?id=5/../6", "facebook.com/profile.php"),
    ("facebook.com/games?id=5", "facebook.com/games"),
    ("youtube.com/watch?t=3&v=dQw4w9WgXcQ", "youtube.com/watch?v=dQw4w9WgXcQ"),
    ("http://intranet/x", "intranet/x"),
]


@pytest.mark.parametrize(("text", "same"), SAME)
def test_an_address_has_one_form(text: str, same: str) -> None:
    assert "".join(address_of(text)) == same


NONE = [
    "",
    " ",
    "facebook",
    "facebook group",
    "youth services",
    "/x",
    "?x",
    "#",
    "http://",
    "https:///",
    "//",
    ".",
    "..",
    "a..b.com",
    ".facebook.com",
    "javascript:alert(1)",
    "mailto:me@facebook.com",
    "data:text/html,x",
    "about:blank",
    "tel:02079460000",
    "file:///etc/passwd",
    "x-app://facebook.com",
    "facebook.com:http/x",
    "facebook.com:80:80",
    "http://[::1",
    "http://[::1]x/",
    "http://[zz]/",
    "http://[fe80::1%25eth0]/",
    "http://[::1]:x/",
    "http://1.2.3.4.5/",
    "http://256.1.1.1/",
    "http://1.2.3.99999999999/",
    "http://08.1/",
    "facebook.com.1",
    "http://4294967296/",
    "face book.com",
    "face<book.com",
    "face%2fbook.com",
    "face%00book.com",
    "℀.example",
    "a" * 64 + ".com",
    "a." * 127 + "com",
    "x" * 5000 + ".com",
    "http://%zz.com/",
    "\ud800.com",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_address_is_said_in_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^This is not the address of a page( on the web)?\.$"):
        address_of(text)


PAGES = ("/youthservices", "/profile.php?id=5")

EXEMPT = [
    "facebook.com/youthservices",
    "https://www.facebook.com/YouthServices/",
    "facebook.com/youthservices/events?x=1",
    "m.facebook.com//youthservices",
    "facebook.com/%79outhservices",
    "facebook.com/games/../youthservices",
    "facebook.com/youthservices#top",
    "facebook.com/youthservices/.",
    "facebook.com/profile.php?id=5",
    "facebook.com/profile.php?sk=about&id=5",
    "facebook.com:443/youthservices",
]

NOT_EXEMPT = [
    "facebook.com/",
    "facebook.com/youthservices/../games",
    "facebook.com/%79outhservices/%2e%2e/x",
    "facebook.com/youthservices2",
    "facebook.com/youthservices/..",
    "facebook.com/youthservices%2f..%2fgames",
    "facebook.com/youthservices/..%2fgames",
    "facebook.com/youthservices/..%5cgames",
    "facebook.com/youthservices/%252e%252e/games",
    "facebook.com/youthservices/..;/games",
    "facebook.com/games//../youthservices",
    "facebook.com/youthservices/x%00",
    "facebook.com/youthservices%20",
    "facebook.com/x?/youthservices",
    "facebook.com/profile.php",
    "facebook.com/profile.php?id=55",
    "facebook.com/profile.php?id=6&id=5",
    "facebook.com/games#/youthservices",
    "facebook.com\\youthservices\\..\\games",
    "facebook.com/youthservices-fans",
    "facebook.com/groups/youthservices",
    "facebook.com/youth/services",
]


@pytest.mark.parametrize("text", EXEMPT)
def test_an_exempt_page_is_matched_with_all_below_it(text: str) -> None:
    assert matches(address_of(text), PAGES)


@pytest.mark.parametrize("text", NOT_EXEMPT)
def test_no_trick_makes_another_page_exempt(text: str) -> None:
    assert not matches(address_of(text), PAGES)


def test_a_whole_host_may_be_exempt_and_none_may_be() -> None:
    assert matches(Address("youth.example", "/any/page"), ("/",))
    assert not matches(Address("youth.example", "/"), ())


HOSTS = st.sampled_from(["facebook.com", "WWW.m.YouTube.com.", "bücher.example", "u@x.org:80", "[::1]", "10.1"])
PATHS = st.text(st.sampled_from("/.%2eEfF5cC\\ ?#;aé\u200b\ud800\udc9f\x00Σİß&=id"), max_size=40) | st.text(max_size=40)


@given(HOSTS, PATHS)
def test_normalising_twice_changes_nothing(host: str, path: str) -> None:
    once = address_of(f"https://{host}/{path}")
    assert address_of(f"https://{'[' * (':' in once.host)}{once.host}{']' * (':' in once.host)}{once.path}") == once
    assert path_of(once.host, once.path) == once.path


@given(st.text(max_size=80) | st.text(string.printable, max_size=80))
def test_any_text_is_an_address_or_a_value_error(text: str) -> None:
    try:
        once = address_of(text)
    except ValueError:
        return
    assert once.host.isascii()
    assert once.host == once.host.lower()
    assert once.path.startswith("/")
    assert ":" in once.host or host_of(once.host) == once.host


@given(PATHS)
def test_nothing_that_walks_up_is_below_an_exempt_page(path: str) -> None:
    assert not matches(address_of(f"https://facebook.com/youthservices/x/../../{path.replace('youthservices', '')}"), ("/youthservices",))


def test_a_long_hostile_address_takes_no_time() -> None:
    assert address_of("facebook.com/" + "../" * 50_000 + "x").path == "/x"
    assert address_of("facebook.com" + "/" * 100_000).path == "/"
    assert len(address_of("facebook.com/" + "%25" * 50_000).path) == 150_001


CAPITALS = [
    ("https://www.facebook.com/YouthServices/", "/YouthServices"),
    ("facebook.com/YouthServices?ref=/youthservices", "/YouthServices"),
    ("https://Youth.facebook.com/YOUTH", "/YOUTH"),
    ("facebook.com//YouthServices/./Events", "/youthservices/events"),
    ("facebook.com/%59outhServices", "/youthservices"),
    ("https://m.facebook.com/Profile.php?id=5&x=1", "/Profile.php?id=5"),
    ("fac\u0131ebook.com", "/"),
]


@pytest.mark.parametrize(("text", "path"), CAPITALS)
def test_the_capitals_of_a_path_can_be_kept(text: str, path: str) -> None:
    assert capitals_of(text, address_of(text)) == path
