"""A note to sleep on, in a real browser of the size of a phone: kept, opened tomorrow without a connection, deleted, and never sent."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.conftest import require
from tests.server.served import served

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def test_a_note_sleeps_on_its_own_device_and_opens_tomorrow_without_a_connection(tmp_path):
    if not CHROMIUM or not shutil.which("node"):
        require("browser", "install chromium and nodejs")
    if not (HERE / "node_modules").is_dir():
        require("browser", "run npm ci in tests/browser")
    with served(tmp_path) as site:
        # A service worker is let in over https, or from this machine by name.
        command = ["node", str(HERE / "sleep.mjs"), f"http://localhost:{site.port}", *os.environ.get("FORETHOUGHT_PICTURES", "").split()]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=180, env={**os.environ, "CHROMIUM": str(CHROMIUM)}, check=False
        )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [
        "first: note-write",
        "said: Write something first.",
        "kept: note-closed",
        "said: Your note is kept, and closed until tomorrow.",
        "opens: Thursday 26 November at 7:00",
        "hidden: true",
        "offline: note-closed",
        "ways offline: 1",
        "no other page is kept: true",
        "a minute too soon: note-closed",
        "tomorrow offline: note-open",
        "shown: zzcanary I am so cross about the rota",
        "opens: Friday 27 November at 7:00",
        "shown: zzcanary I am so cross about the rota still",
        "said: Your note is deleted.",
        "deleted: note-write",
        "left on the device: 0",
        "kept for no connection: /sleep-on-it",
        "sent with words: 0",
        "a script that would send it: held back",
        "without script: true true false",
    ]
    kept = [file for file in (*site.data.rglob("*"), *site.temporary.rglob("*"), site.log) if file.is_file()]
    assert not [file for file in kept if b"zzcanary" in file.read_bytes()]
    assert "sleep-on-it" not in site.log.read_text()
