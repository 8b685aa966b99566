"""The proxy auto-configuration file, run by a JavaScript engine."""

import json
import shutil
import subprocess

import pytest

from forethought.access.hosts import load_hosts
from forethought.access.lists.proxy_pac import proxy_pac
from forethought.access.recreation import nature_of

PROXY, DIRECT = "PROXY proxy.northmere.example:3128", "DIRECT"
PAC = proxy_pac("proxy.northmere.example:3128", {"northmere.wordpress.com": ["/"], "facebook.com": ["/youthservices"]})

ASKED = [
    ("https://www.facebook.com/", "www.facebook.com", PROXY),
    ("https://facebook.com/", "facebook.com", PROXY),
    ("https://FaceBook.com/", "FaceBook.COM.", PROXY),
    ("https://www.facebook.com/youthservices", "www.facebook.com", PROXY),
    ("https://pornhub.com/", "pornhub.com", PROXY),
    ("https://cdn.vinted.co.uk/", "cdn.vinted.co.uk", PROXY),
    ("https://notfacebook.com/", "notfacebook.com", DIRECT),
    ("https://facebook.com.evil.example/", "facebook.com.evil.example", DIRECT),
    ("https://northmere.gov.uk/?facebook.com", "northmere.gov.uk", DIRECT),
    ("https://en.wikipedia.org/", "en.wikipedia.org", DIRECT),
    ("https://monzo.com/", "monzo.com", DIRECT),
    ("https://teams.microsoft.com/", "teams.microsoft.com", DIRECT),
    ("https://scontent.fbcdn.net/", "scontent.fbcdn.net", DIRECT),
    ("https://platform.twitter.com/", "platform.twitter.com", DIRECT),
    ("https://northmere.wordpress.com/", "northmere.wordpress.com", DIRECT),
    ("https://other.wordpress.com/", "other.wordpress.com", PROXY),
    ("http://intranet/", "intranet", DIRECT),
    ("http://constructor/", "constructor", DIRECT),
    ("http://toString.hasOwnProperty/", "toString.hasOwnProperty", DIRECT),
    ("http://192.0.2.1/", "192.0.2.1", DIRECT),
    ("http://[::1]/", "::1", DIRECT),
    ("http://./", ".", DIRECT),
    ("", "", DIRECT),
]


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("no JavaScript engine (Debian package nodejs) to run the file in")
    return found


def answers(node: str, asked: list[tuple[str, str]]) -> list[str]:
    """What the file says, from an engine that knows nothing but the language."""
    script = "const s = require('fs').readFileSync(0, 'utf8').split('\\0');"
    script += "const c = require('vm').createContext({}); require('vm').runInContext(s[0], c);"
    script += "console.log(JSON.stringify(JSON.parse(s[1]).map(([url, host]) => c.FindProxyForURL(url, host))))"
    done = subprocess.run([node, "-e", script], input=f"{PAC}\0{json.dumps(asked)}", capture_output=True, text=True, check=True)
    said: list[str] = json.loads(done.stdout)
    return said


def test_only_sites_of_the_catalogue_that_may_be_refused_go_by_the_proxy(node: str) -> None:
    said = answers(node, [(url, host) for url, host, _way in ASKED])
    assert [(host, way) for (_url, host, _way), way in zip(ASKED, said, strict=True)] == [(host, way) for _url, host, way in ASKED]


def test_the_file_and_the_helper_know_the_same_sites(node: str) -> None:
    hosts = load_hosts()
    known = sorted(hosts._known)
    for host, way in zip(known, answers(node, [(f"https://{host}/", host) for host in known]), strict=True):
        label = hosts.label(host)
        assert label is not None
        refusable = not label.asset and nature_of(label.kinds, label.work_normal) in {"social", "recreational", "unsafe"}
        assert (way == PROXY) == refusable, host


def test_nothing_goes_past_a_proxy_that_does_not_answer() -> None:
    assert "; DIRECT" not in PAC
    assert PAC.isascii()
