"""Red line 6: ten thousand questions by marked people about marked sites, by every way in; afterwards no site can be found anywhere."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlencode

from forethought.access.catalogue import sites
from forethought.proxy.answering import Answering
from forethought.proxy.held import Held
from tests.server.served import Served, served

PERSON, SITE = "zzwho", "zzwhere"
PEOPLE = 3
PAGES, ASKED, AT_THE_GATE = 240, 1760, 8000
"""Questions to the page, to the API and to the proxy's helper."""
KINDS_KEPT = {"social networking"}
"""What a person says is for their work today: a kind, never a site."""
HOURS = {"days": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], "work_from": "00:00", "work_to": "23:59"}


class Browser:
    """Somebody at the pages: signed in as one of the marked people, or nobody."""

    def __init__(self, site: Served, number: str = "") -> None:
        self.connection, self.cookies, self.token = HTTPConnection("127.0.0.1", site.port, timeout=30), {}, ""
        self.headers: list[str] = []
        if number:
            self.get("/sign-in")
            assert self.post("/sign-in", number=number, password=f"{PERSON} can come in") == 302

    def get(self, path: str) -> int:
        return self._ask("GET", path, b"", "text/html")

    def post(self, path: str, **fields: object) -> int:
        body = urlencode({"csrfmiddlewaretoken": self.token, **fields}, doseq=True).encode()
        return self._ask("POST", path, body, "application/x-www-form-urlencoded")

    def json(self, path: str, row: object) -> int:
        return self._ask("POST", path, json.dumps(row).encode(), "application/json")

    def _ask(self, method: str, path: str, body: bytes, kind: str) -> int:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, path, body, {"Content-Type": kind, "Cookie": cookies})
        response = self.connection.getresponse()
        page = response.read().decode("utf-8", "replace")
        self.headers += [f"{name}: {value}" for name, value in response.getheaders()]
        for name, value in (one.split(";")[0].split("=", 1) for one in response.headers.get_all("Set-Cookie") or ()):
            self.cookies[name] = value
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        self.token = found[1] if found else self.token
        return response.status


def test_nobody_can_be_found_with_a_site(tmp_path):
    _add_people(tmp_path)
    with served(tmp_path) as site:
        somebody = [Browser(site, f"{PERSON}{n}") for n in range(PEOPLE)]
        anybody = Browser(site)
        anybody.get("/may-i")
        statuses = set(_work(somebody))
        statuses |= {_on_the_page([*somebody, anybody][n % (PEOPLE + 1)], n) for n in range(PAGES)}
        statuses |= {_of_the_api(anybody, n) for n in range(ASKED)}
        answers = list(_at_the_gate(site))
        headers = [header for browser in [*somebody, anybody] for header in browser.headers]
        for browser in [*somebody, anybody]:
            browser.connection.close()
        _assert_nothing_is_kept(site, headers)  # while the server runs, what it has open too
    assert statuses == {200, 302, 400, 422}
    assert {answer.split()[1] for answer in answers} == {b"OK", b"ERR"}
    assert SITE.encode() not in b"".join(answers)
    _assert_nothing_is_kept(site, headers)


def _add_people(folder) -> None:
    data = {
        **{name: value for name, value in os.environ.items() if not name.startswith("FORETHOUGHT_")},
        "FORETHOUGHT_DATA": str(folder / "data"),
    }
    for n in range(PEOPLE):
        command = [
            sys.executable,
            "-m",
            "forethought.server",
            "add-person",
            f"{PERSON}{n}",
            "--name",
            f"{PERSON} {n}",
            "--login",
            f"{PERSON}{n}",
        ]
        subprocess.run(command, input=f"{PERSON} can come in\n", text=True, env=data, check=True, capture_output=True)


def _work(somebody: list[Browser]) -> Iterator[int]:
    """Everybody has hours and is clocked in; one says what is for their work."""
    for browser in somebody:
        browser.get("/hours")
        yield browser.post("/hours/post", **HOURS, core_from="00:00", core_to="23:59")
        yield browser.post("/hours/clock", kind="in")
    yield somebody[0].post("/why", kind="social networking")


def _on_the_page(browser: Browser, n: int) -> int:
    ways = (
        lambda: browser.post("/may-i", site=f"https://{SITE}{n}.facebook.com/{SITE}", **HOURS),
        lambda: browser.post("/may-i", site=f"{SITE}{n}", role=f"{SITE}", **HOURS),
        lambda: browser.post("/may-i", tap="Facebook", site=SITE, **HOURS),
        lambda: browser.post("/may-i", site=f"{SITE}{n}.example", work_from=SITE),
        lambda: browser.get(f"/may-i?site={SITE}{n}.facebook.com"),
        lambda: browser.get(f"/why?{SITE}{n}.facebook.com.0"),
        lambda: browser.post("/why", kind="adult", token=f"{SITE}{n}"),
    )
    return ways[n % len(ways)]()


def _of_the_api(browser: Browser, n: int) -> int:
    row = {"id": f"{SITE}{n}", "url": f"https://{SITE}{n}.facebook.com/{SITE}", "person": {"role": f"{PERSON}{n}"}, "clock": "in"}
    return browser.json("/api/may-i", row if n % 5 else row | {SITE: 1})


def _at_the_gate(site: Served) -> Iterator[bytes]:
    """Lines as Squid writes them, to the helper that reads this server's own files."""
    helper = Answering(Held(site.data / "snapshot"))
    for n in range(AT_THE_GATE):
        host = f"{SITE}{n}.{'facebook.com' if n % 2 else 'example'}"
        yield helper.answers([f"{n} {PERSON}{n % (PEOPLE + 1)} 10.0.0.5 GET {host} {host} 80 /{SITE} - {host}".encode()])


def _assert_nothing_is_kept(site: Served, headers: list[str]) -> None:
    files = [file for folder in (site.data, site.temporary) for file in folder.rglob("*") if file.is_file()] + [site.log]
    assert [file for file in files if SITE.encode() in file.read_bytes().lower()] == []
    assert SITE not in "\n".join(headers).lower()
    with_people = [file for file in files if PERSON.encode() in file.read_bytes().lower() and "static" not in file.parts]
    assert with_people, "the search would find somebody who is kept"
    assert [file for file in with_people if _named_in(file.read_bytes().lower())] == []
    assert "POST may-i" in site.log.read_text()
    _assert_tables_hold_kinds_alone(site)


def _named_in(held: bytes) -> set[str]:
    """The sites of the catalogue whose hosts, or the name of the one asked for most, stand in a file."""
    hosts = {host for one in sites().values() for host in one.domains}
    written = {name.decode() for name in re.findall(rb"[a-z0-9-]+(?:\.[a-z0-9-]+)+", held)}
    return written & hosts | ({"facebook"} if b"facebook" in held else set())


def _assert_tables_hold_kinds_alone(site: Served) -> None:
    with sqlite3.connect(f"file:{site.data / 'forethought.sqlite3'}?mode=ro", uri=True) as database:
        text = "\n".join(database.iterdump())
        assert SITE not in text.lower()
        assert {kind for (kind,) in database.execute("SELECT kind FROM hours_workuse")} == KINDS_KEPT
        assert database.execute("SELECT count(*) FROM hours_clockevent").fetchone() == (PEOPLE,)
    database.close()


def test_the_search_for_marks_would_find_one(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kept").write_text(f"{PERSON}1 {SITE}2.facebook.com")
    assert _named_in((tmp_path / "data" / "kept").read_bytes()) == {"facebook"}
    assert _named_in(b"zzwho1 linkedin.com") == {"linkedin.com"}
