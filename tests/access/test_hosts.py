"""Hosts by kind: our catalogue first, then imported lists."""

from pathlib import Path

import pytest

from forethought.access.hosts import FIRST_LINE, Hosts, Label, UnusableList, load_hosts


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Hosts:
    folder = tmp_path_factory.mktemp("lists")
    first, second = folder / "first.hosts", folder / "second.hosts"
    first.write_text(
        f"{FIRST_LINE}\n# Source: here\n\n[gambling]\nbets.example\nboth.example\nshop.facebook.com\n[games, forum]\nplay.example\n",
        encoding="utf-8",
    )
    second.write_text(f"{FIRST_LINE}\n\n[news]\nboth.example\nm.bets.example\nfacebook.com\n", encoding="utf-8")
    return load_hosts([first, second])


KNOWN = [
    ("facebook.com", "facebook"),
    ("m.facebook.com", "facebook"),
    ("A.B.FaceBook.COM", "facebook"),
    ("facebook.com.", "facebook"),
    ("www.facebook.com:443", "facebook"),
    ("FACEBOOK.COM.:443", "facebook"),
    ("mail.google.com", "gmail"),
    ("news.sky.com", "sky-news"),
    ("shop.facebook.com", "facebook"),  # an imported list says otherwise
]


@pytest.mark.parametrize(("host", "site"), KNOWN)
def test_a_host_belongs_to_its_site(host: str, site: str, hosts: Hosts) -> None:
    label = hosts.label(host)
    assert label is not None
    assert (label.site, label.asset) == (site, False)


@pytest.mark.parametrize(
    "host", ["", ".", "com", "co.uk", "google.com", "notfacebook.com", "facebook.com.example", "facebook", "::", "a..b", "127.0.0.1"]
)
def test_other_hosts_have_no_label(host: str, hosts: Hosts) -> None:
    assert hosts.label(host) is None


@pytest.mark.parametrize(
    "host", ["scontent.xx.fbcdn.net", "i.ytimg.com", "www.youtube-nocookie.com", "platform.twitter.com", "player.vimeo.com"]
)
def test_pieces_that_other_pages_load_are_marked(host: str, hosts: Hosts) -> None:
    label = hosts.label(host)
    assert label is not None
    assert label.asset


IMPORTED = [
    ("www.bets.example", ("gambling",)),
    ("play.example", ("games", "forum")),
    ("both.example", ("gambling",)),
    ("x.m.bets.example", ("news",)),
]


@pytest.mark.parametrize(("host", "kinds"), IMPORTED)
def test_imported_lists_say_what_the_catalogue_does_not_and_the_first_before_the_second(
    host: str, kinds: tuple[str, ...], hosts: Hosts
) -> None:
    assert hosts.label(host) == Label("", kinds)


def test_work_sites_are_marked(hosts: Hosts) -> None:
    label = hosts.label("teams.microsoft.com")
    assert label is not None
    assert label.work_normal


@pytest.mark.parametrize("content", [b"facebook.com\n", b"", FIRST_LINE.encode() + b"\n[news]\n\xff\n", b"\x1f\x8b\x08"])
def test_a_file_that_is_no_list_of_ours_is_refused_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "list"
    file.write_bytes(content)
    with pytest.raises(UnusableList, match=r"^list .*\.$"):
        load_hosts([file])


def test_odd_lines_in_a_list_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "list"
    file.write_text(f"{FIRST_LINE}\nbefore.example\n\n[news]\r\n\n  \nnews.example\r\n# a remark\nlast.example", encoding="utf-8")
    hosts = load_hosts([file])
    assert hosts.label("before.example") is None
    assert hosts.label("news.example") == hosts.label("last.example") == Label("", ("news",))
    assert hosts.label("") is None
