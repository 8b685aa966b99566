"""Red lines 1 and 6: who signs in is known, but never from where, by which browser, or with which site in mind."""

import re
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from django.apps import apps

from forethought.server.people.models import Person
from forethought.server.people.sample import sample
from tests.server.served import Served, served

MARK = "zzcanary"
TABLE = (Path(__file__).parent / "people" / "may.txt").read_text().splitlines()
FROM_WHERE = {
    "User-Agent": f"Mozilla/5.0 ({MARK} phone)",
    "X-Forwarded-For": "198.51.100.77",
    "Referer": f"https://{MARK}.example/feed",
    "Accept-Language": f"en-GB, x-{MARK}",
}
SITE = dict.fromkeys(("site", "url", "host", "page", "next", "address", "domain"), f"https://{MARK}.example/feed")
WORDS = {"number": MARK, "password": MARK, "old": MARK, "new": MARK, "words": MARK, "draft": MARK, "relation": MARK, "role": MARK}


class Device:
    """A browser of somebody's own, with its cookies, which says all that a browser can say of itself."""

    def __init__(self, site: Served) -> None:
        self.base, self.jar = site.base, CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.jar))
        self.statuses: dict[str, int] = {}

    def send(self, path: str, form: dict[str, str] | None = None) -> str:
        body = None if form is None else urlencode({"csrfmiddlewaretoken": self._token(), **form}).encode()
        return self._open(path, body)

    def _token(self) -> str:
        return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self._open("/sign-in", None))[1]

    def _open(self, path: str, body: bytes | None) -> str:
        try:
            with self.opener.open(Request(self.base + path, body, FROM_WHERE), timeout=30) as response:
                self.statuses[path] = response.status
                return response.read().decode("utf-8", "replace")
        except HTTPError as refused:
            self.statuses[path] = refused.code
            return ""


def rows() -> Iterator[tuple[str, str]]:
    """The method and the address of everything in the table, but for what signs in, and for what needs a thing made for it."""
    for line in TABLE:
        method, address, *rest = line.split() if line and not line.startswith("#") else ("", "")
        address = rest[8] if len(rest) > 8 else address
        if method and "{" not in address and not address.startswith(("/sign-", "/api/")):
            yield method, address


def test_nobody_is_kept_with_a_browser_an_address_or_a_site(tmp_path):
    with served(tmp_path, FORETHOUGHT_PROXIES="1") as site:
        for number in ("S01", "S04", "S05", "S09"):
            device = Device(site)
            device.send(f"/sign-in?next=/{MARK}")
            device.send("/sign-in", {"number": number, "password": MARK, "next": f"/{MARK}"})
            device.send("/sign-in", {"number": number, "password": sample()["password"], "stay": "yes"})
            assert device.statuses["/sign-in"] == 200
            assert "Signed in as" in device.send("/me")
            for method, address in rows():
                device.send(f"{address}?{urlencode(SITE)}" if method == "GET" else address, None if method == "GET" else SITE | WORDS)
            assert not any(MARK in cookie.value for cookie in device.jar)
        marks = (MARK.encode(), FROM_WHERE["X-Forwarded-For"].encode())
        held = [file for file in files(site) if any(mark in file.read_bytes() for mark in marks)]
    assert held == []
    assert "POST sign-in" in site.log.read_text()  # the log was kept, and looked through with the rest


def test_no_table_has_room_for_a_person_and_what_they_open_or_where_from():
    """A page of the Council's own stands with whoever registered it; that is the one exception."""
    telling = {"address", "agent", "browser", "device", "domain", "host", "ip", "referer", "site", "sites", "url", "user_agent"}
    found = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if any(field.related_model is Person for field in model._meta.get_fields() if field.concrete) or model is Person
        for field in model._meta.get_fields()
        if field.name in telling
    }
    assert found == {"accounts.CorporatePage.address"}


def files(site: Served) -> Iterator[Path]:
    yield from (file for folder in (site.data, site.temporary) for file in folder.rglob("*") if file.is_file())
    yield site.log
