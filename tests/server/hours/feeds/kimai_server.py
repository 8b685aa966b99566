"""A server that speaks what Kimai's API documents: users and time sheets, page by page, for whoever has the token."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "api_3f2a"


class KimaiServer(ThreadingHTTPServer):
    """Holds users and time sheets; ``fault`` may stand in for an answer: a status, bytes, or a function of the handler."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.users: list[dict[str, Any]] = []
        self.timesheets: dict[int, dict[str, Any]] = {}
        self.asked: list[str] = []
        self.faults: dict[str, Any] = {}
        self.without_headers = False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def user(self, id: int, number: str | None) -> None:
        """A user, as the collection of users shows one."""
        self.users.append(
            {"id": id, "username": f"user{id}", "alias": None, "title": None, "accountNumber": number, "enabled": True, "color": None}
        )

    def record(self, id: int, user: int, begin: str, end: str | None = None) -> None:
        """A time sheet, as the collection of time sheets shows one."""
        self.timesheets[id] = {
            "activity": 1, "project": 1, "user": user, "tags": [], "id": id, "begin": begin, "end": end, "duration": 0,
            "description": "private words",
            "rate": 0, "internalRate": 0, "exported": False, "billable": True, "metaFields": [],
        }  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    server: KimaiServer

    def do_GET(self) -> None:
        at = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(at.query).items()}
        self.server.asked.append(self.path)
        fault = self.server.faults.get(f"{at.path}:{asked.get('page', '')}", self.server.faults.get(at.path))
        if callable(fault):
            fault(self)
        elif isinstance(fault, int):
            self._answer(fault, b'{"code": 0}', Location="http://127.0.0.1:9/api")
        elif isinstance(fault, bytes):
            self._answer(200, fault)
        elif self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self._answer(401, b'{"message": "Invalid credentials"}')
        elif at.path == "/api/users":
            self._answer(200, json.dumps(self.server.users).encode())
        elif at.path == "/api/timesheets":
            self._timesheets(asked)
        else:
            self._answer(404, b"{}")

    def _timesheets(self, asked: dict[str, str]) -> None:
        begin = datetime.strptime(asked["begin"], "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
        found = [one for one in self.server.timesheets.values() if datetime.fromisoformat(one["begin"]) >= begin]
        found.sort(key=lambda one: one["begin"], reverse=asked.get("order") == "DESC")
        size, page = int(asked.get("size", 50)), int(asked.get("page", 1))
        pages = max(1, -(-len(found) // size))
        if page > pages:
            self._answer(404, b"{}")
            return
        headers = {"X-Page": str(page), "X-Total-Count": str(len(found)), "X-Total-Pages": str(pages), "X-Per-Page": str(size)}
        self._answer(200, json.dumps(found[(page - 1) * size : page * size]).encode(), **({} if self.server.without_headers else headers))

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Nothing: the test looks at `asked`."""


@contextmanager
def kimai_server() -> Iterator[KimaiServer]:
    """Serve until the block ends."""
    with KimaiServer() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join(5)
