"""forethought-server feeds, as operators run it: real processes, real files, real HTTP."""

import hashlib
import hmac
import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from forethought.server.hours.feeds.folder import SETTLED
from tests.server.served import Served, served


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    """A council with a folder for files and a gate that sends messages."""
    (tmp_path / "drop").mkdir()
    feeds = tmp_path / "feeds.toml"
    feeds.write_text(f'[terminals]\nkind = "csv"\nfolder = "{tmp_path / "drop"}"\n[gate]\nkind = "webhook"\nsecret_from = "GATE_SECRET"\n')
    return {"FORETHOUGHT_DATA": str(tmp_path / "data"), "FORETHOUGHT_FEEDS": str(feeds), "GATE_SECRET": "fts_of_the_gate"}


def start(settings: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
    command = [sys.executable, "-m", "forethought.server", *arguments]
    return subprocess.Popen(command, env=kept | settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(settings: dict[str, str], *arguments: str) -> tuple[int, str, str]:
    with start(settings, *arguments) as process:
        out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def drop(tmp_path: Path, *rows: str) -> None:
    """A file that nobody is writing any more."""
    text = "Employee,Event,When\n" + "".join(f"{row},{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n" for row in rows)
    (tmp_path / "drop" / "a.csv").write_text(text)
    time.sleep(SETTLED + 1.2)


def clock(tmp_path: Path) -> dict[str, Any]:
    return json.loads((tmp_path / "data" / "snapshot" / "clock.json").read_text())


def test_one_round_takes_what_was_dropped_and_writes_what_the_proxies_read(tmp_path: Path, settings: dict[str, str]) -> None:
    assert run(settings, "prepare")[0] == 0  # the sample council
    drop(tmp_path, "S09,IN", "S10,Sideways")
    assert run(settings, "feeds", "--once") == (0, "terminals: 1 taken, 1 refused\n", "")
    assert [state for state, _since in clock(tmp_path)["clock"].values()] == ["in"]
    assert run(settings, "feeds", "--once") == (0, "", "")


def test_it_runs_until_it_is_told_to_stop_and_a_second_one_has_nothing_to_do(tmp_path: Path, settings: dict[str, str]) -> None:
    assert run(settings, "prepare")[0] == 0
    (tmp_path / "data" / "snapshot" / "clock.json").unlink(missing_ok=True)  # that it is there again shows that the first one is at work
    with start(settings, "feeds", "--every", "1") as first:
        try:
            until = time.monotonic() + 30
            while not (tmp_path / "data" / "snapshot" / "clock.json").exists() and time.monotonic() < until:
                time.sleep(0.1)
            code, said, _err = run(settings, "feeds")
            assert (code, said.count("at work here already")) == (0, 1)
            (tmp_path / "drop").rename(tmp_path / "away")
            time.sleep(2.5)
            assert first.poll() is None
        finally:
            first.send_signal(signal.SIGTERM)
            out, err = first.communicate(timeout=20)
    assert first.returncode == 0
    assert "terminals: The feed's folder does not exist" in out
    assert err == ""


@pytest.mark.parametrize("text", ["[a]\nkind = 'ftp'\n", "[a\n"])
def test_feeds_that_cannot_be_used_are_said_in_one_sentence(settings: dict[str, str], text: str) -> None:
    Path(settings["FORETHOUGHT_FEEDS"]).write_text(text)
    for command in ("prepare", "feeds"):
        code, _out, err = run(settings, command)
        assert code == 2
        assert re.fullmatch(r"FORETHOUGHT_FEEDS: [^\n]+\.\n", err)


def send(site: Served, secret: str, events: list[dict[str, str]]) -> tuple[int, dict[str, Any]]:
    body, at = json.dumps({"events": events}).encode(), str(int(time.time()))
    signature = hmac.new(secret.encode(), at.encode() + b"." + body, hashlib.sha256).hexdigest()
    connection = HTTPConnection("127.0.0.1", site.port, timeout=20)
    headers = {"Content-Type": "application/json", "Forethought-Timestamp": at, "Forethought-Signature": f"v1={signature}"}
    connection.request("POST", "/api/clock/gate", body, headers)
    response = connection.getresponse()
    answer = json.loads(response.read())
    connection.close()
    return response.status, answer


def test_a_signed_message_changes_what_the_proxies_read_at_once(tmp_path: Path, settings: dict[str, str]) -> None:
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    given = {name: value for name, value in settings.items() if name != "FORETHOUGHT_DATA"}
    with served(tmp_path, **given) as site:
        assert send(site, "forged", [])[0] == 401
        status, answer = send(site, "fts_of_the_gate", [{"id": "1", "number": "S09", "kind": "in", "at": now}])
        assert (status, answer["new"]) == (200, 1)
        assert [state for state, _since in clock(tmp_path)["clock"].values()] == ["in"]
    log = site.log.read_text()
    assert "POST api/clock/<feed> 200" in log
    assert "S09" not in log
