"""Red line 1: 1,000 marked drafts and marked pictures go through every page and the API, and none can be found afterwards."""

import json
import re
from collections.abc import Iterator
from html import unescape
from http.client import HTTPConnection
from urllib.parse import quote, urlencode

from tests import made_pictures as made
from tests.server.served import Served, served

MARK = "zzcanary"
DRAFTS = 1000
PICTURES = 12
JPEG = b"\xff\xd8\xff\xe0" + MARK.encode() * 20
BOUNDARY = "a-line-between-the-fields"


class Sender:
    """Sends drafts as a browser and as a program do, and keeps every header that comes back."""

    def __init__(self, site: Served) -> None:
        self.connection = HTTPConnection("127.0.0.1", site.port, timeout=30)
        self.headers: list[str] = []
        self.statuses: dict[str, set[int]] = {}
        self.cookie, self.token = "", ""
        page = self.send("GET", "/")
        self.token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]

    def send(self, method: str, path: str, body: bytes = b"", kind: str = "text/html") -> str:
        headers = {"Content-Type": kind, "Cookie": self.cookie}
        try:
            self.connection.request(method, path, body, headers)
            response = self.connection.getresponse()
        except ConnectionError:  # the server ends a connection after a body it refused; a browser opens another
            self.connection.close()
            self.connection.request(method, path, body, headers)
            response = self.connection.getresponse()
        page = response.read().decode("utf-8", "replace")
        self.headers += [f"{name}: {value}" for name, value in response.getheaders()]
        self.cookie = (response.getheader("Set-Cookie") or self.cookie).split(";")[0]
        self.statuses.setdefault(path.split("?")[0].split("/zz")[0], set()).add(response.status)
        return page

    def form(self, path: str, picture: bytes | None = b"", **fields: str) -> str:
        parts = "".join(_part(name, value) for name, value in {"csrfmiddlewaretoken": self.token, **fields}.items())
        if path in {"/", "/profile"} and picture == b"":
            picture = JPEG
        body = parts.encode() + (_file(picture) if picture else b"") + f"--{BOUNDARY}--\r\n".encode()
        return self.send("POST", path, body, f"multipart/form-data; boundary={BOUNDARY}")

    def json(self, path: str, row: object) -> str:
        return self.send("POST", path, json.dumps(row).encode(), "application/json")


def _part(name: str, value: str, more: str = "") -> str:
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n{value}\r\n'


def _file(picture: bytes) -> bytes:
    return _part("picture", "", f'; filename="{MARK}.jpg"').encode()[:-2] + picture + b"\r\n"


def test_no_marked_draft_is_found_afterwards(tmp_path):
    with served(tmp_path) as site:
        sender = Sender(site)
        for number in range(DRAFTS // 10):
            for page in _send_all(sender, f"{MARK}{number}"):
                assert page is not None
        cookie = sender.cookie
        sender.connection.close()
    assert sender.statuses["/"] >= {200, 403}
    assert sender.statuses["/api/check"] >= {200, 400, 415, 422}
    _assert_no_trace(site, sender, cookie)


def test_no_marked_picture_is_found_afterwards(tmp_path):
    """Marked words drawn and marked hidden data go through the pages, the API and the clean copy, broken pictures too."""
    made.needs_words()
    with served(tmp_path) as site:
        sender = Sender(site)
        for number in range(PICTURES):
            _send_picture(sender, f"{MARK}{number}")
        cookie = sender.cookie
        sender.connection.close()
    assert sender.statuses["/"] == {200, 400}
    assert sender.statuses["/picture"] == {200, 400}
    assert sender.statuses["/api/check"] == {200, 422}
    _assert_no_trace(site, sender, cookie)


def _send_picture(sender: Sender, mark: str) -> None:
    picture = made.as_bytes(made.screen(f"Call {mark} on 07700 900123"), exif=made.hidden(f"Visit to Mrs {mark}", mark, mark))
    page = sender.form("/", picture, text="Look at this", role="social worker")
    assert mark in page.lower()  # it was read, and told to whoever sent it
    seen = re.search(r'name="seen" value="([^"]*)"', page)[1]
    again = sender.form("/", None, text="Look again", has_picture="yes", seen=unescape(seen))
    assert mark in again.lower()
    assert "07700 900123" in sender.form("/profile", picture, text="me")
    answer = sender.form("/api/check", picture, row=json.dumps({"text": mark}))
    assert "place_data" in answer
    copy = sender.form("/picture", picture)
    assert "JFIF" in copy
    assert mark not in copy.lower()
    for path in ("/", "/picture"):
        sender.form(path, picture[:-200], text=mark)
        sender.form(path, mark.encode() * 99, text=mark)
    sender.json("/api/check", {"text": mark, "pictures": [f"/{mark}.jpg"]})


def _assert_no_trace(site: Served, sender: Sender, cookie: str) -> None:
    assert MARK not in "\n".join(sender.headers).lower()
    assert MARK not in cookie.lower()
    held = [file for file in _files(site) if MARK.encode() in file.read_bytes().lower()]
    assert held == []
    assert "POST" in site.log.read_text()  # the log was kept, and looked through with the rest


def test_the_search_for_marks_would_find_one(tmp_path):
    """The canary itself is tested: a draft in a log is found."""
    (tmp_path / "data").mkdir()
    (tmp_path / "tmp").mkdir()
    (tmp_path / "log").write_text(f"POST /?text={MARK}1")
    site = Served(0, tmp_path / "data", tmp_path / "tmp", tmp_path / "log")
    assert [file for file in _files(site) if MARK.encode() in file.read_bytes()] == [tmp_path / "log"]


def _send_all(sender: Sender, mark: str) -> Iterator[str]:
    """Ten drafts by every way in, the wrong ways too."""
    draft = f"home visit to Mrs {mark}, 9 Brook Lane, on 07700 900123. honestly {mark}"
    yield sender.form("/", text=draft, role="social worker", site="Facebook", picture_shows=f"{mark} in the lounge")
    yield sender.form("/profile", text=draft, role=mark, front_line="yes")
    yield sender.form("/connection", text=draft, relation=mark, service_user="yes", child="yes")
    yield sender.form("/guidance/search", words=mark)
    yield sender.json("/api/check", {"text": draft, "role": "carer", "picture_shows": mark, "id": mark})
    yield sender.json("/api/connect", {"text": draft, "person": {"relation": mark}})
    yield sender.json("/api/check", {mark: draft})
    yield sender.send("POST", "/api/check", f'{{"text": "{mark}'.encode(), "application/json")
    yield sender.send("POST", "/api/check", urlencode({"text": draft}).encode(), "application/x-www-form-urlencoded")
    yield sender.send("POST", "/", urlencode({"text": draft}).encode(), "application/x-www-form-urlencoded")
    # And what people type into an address by mistake: not drafts of ours to send, but ours to keep out of the logs.
    yield sender.send("GET", f"/?text={quote(draft)}")
    yield sender.send("GET", f"/guidance/{quote(mark)}")


def _files(site: Served) -> Iterator:
    yield from (file for folder in (site.data, site.temporary) for file in folder.rglob("*") if file.is_file())
    yield site.log
