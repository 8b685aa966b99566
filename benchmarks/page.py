"""A page for somebody who is signed in, beside a trivial page of 20 rows; its queries; and the bytes of a first visit."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .figure import Figure
from .serving import Served, cpu_seconds, served

OURS = ["-m", "forethought.server", "run", "--no-worker"]
TRIVIAL = ["-m", "benchmarks.peers.trivial_server"]
PAGES = ("/me", "/hours", "/journal")
TURNS, A_TURN = 5, 80
LIMIT, QUERIES, BYTES = 3.5, 12, 40_000


def measure() -> Iterator[Figure]:
    """Milliseconds of processor time a page, the servers taking turns."""
    with tempfile.TemporaryDirectory() as data, served(OURS, Path(data)) as ours, served(TRIVIAL, Path(data)) as trivial:
        known = _ask(data)
        cookie = {"Cookie": f"session={known['session']}"}
        spent = dict.fromkeys((*PAGES, "trivial"), 0.0)
        for page in PAGES:
            _get(ours, page, 20, cookie)
        _get(trivial, "/rows", 20, {})
        for _turn in range(TURNS):
            for page in PAGES:
                spent[page] += _get(ours, page, A_TURN, cookie)
            spent["trivial"] += _get(trivial, "/rows", A_TURN, {})
        first = _first_visit(ours)
    each = 1000 / (TURNS * A_TURN)
    yield Figure("page: a trivial page of 20 rows", spent["trivial"] * each, "ms of processor time")
    for page in PAGES:
        peer = f"{spent[page] * each:.2f} ms"
        yield Figure(f"page: {page}, signed in, beside it", spent[page] / spent["trivial"], "times", LIMIT, peer=peer)
        yield Figure(f"page: queries of {page}", known["queries"][page], "queries", QUERIES)
    yield Figure("page: a first visit, all that is fetched", first, "bytes on the wire", BYTES)


def _get(server: Served, path: str, times: int, headers: dict[str, str]) -> float:
    before = cpu_seconds(server.process.pid)
    for _time in range(times):
        server.connection.request("GET", path, headers={"Accept-Encoding": "gzip, br", **headers})
        answer = server.connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
    return cpu_seconds(server.process.pid) - before


def _first_visit(server: Served) -> int:
    """The front page and what it names, with every header."""
    page, total = _fetched(server, "/", "identity")
    total = _fetched(server, "/", "gzip, br")[1]
    for path in sorted(set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page.decode()))):
        total += _fetched(server, path, "gzip, br")[1]
    return total


def _fetched(server: Served, path: str, encoding: str) -> tuple[bytes, int]:
    server.connection.request("GET", path, headers={"Accept-Encoding": encoding})
    answer = server.connection.getresponse()
    body = answer.read()
    return body, len(body) + sum(len(name) + len(value) + 4 for name, value in answer.getheaders())


def _ask(data: str) -> dict[str, dict[str, int]]:
    env = os.environ | {"FORETHOUGHT_DATA": data, "DJANGO_SETTINGS_MODULE": "forethought.server.settings"}
    done = subprocess.run([sys.executable, "-m", "benchmarks.page"], env=env, capture_output=True, text=True, check=True)
    found: dict[str, dict[str, int]] = json.loads(done.stdout.splitlines()[-1])
    return found


def _known() -> dict[str, object]:
    """A session of the sample's policy owner; and how many queries each page makes."""
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from forethought.server.people.models import Person

    client = Client(headers={"host": "localhost"})
    client.force_login(Person.objects.get(number="S01"))
    queries = {}
    for page in PAGES:
        with CaptureQueriesContext(connection) as made:
            client.get(page)
        queries[page] = len(made)
    return {"session": client.cookies["session"].value, "queries": queries}


if __name__ == "__main__":
    print(json.dumps(_known()))
