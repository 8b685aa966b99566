"""Every page and every state of it in a real browser: axe, reflow at 320 pixels and at 400 %, and the keyboard."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import made_pictures as made
from tests.conftest import require
from tests.server.served import served

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def test_every_page_in_every_state(tmp_path):
    """Also a journey each: forms are filled and sent with all script off."""
    if not CHROMIUM or not shutil.which("node"):
        require("browser", "install chromium and nodejs")
    if not (HERE / "node_modules").is_dir():
        require("browser", "run npm ci in tests/browser")
    made.needs_pictures()
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "people.jpg").write_bytes(made.as_bytes(made.group(3), exif=made.hidden("A" * 300)))
    (tmp_path / "made" / "screen.png").write_bytes(made.as_bytes(made.screen("Phone 07700 900123", "Not for publication"), "PNG"))
    # Only named, so that there is a sample council to sign in to.
    (tmp_path / "feeds.toml").write_text('[gate]\nkind = "webhook"\n[terminals]\nkind = "csv"\nfolder = "drop"\n')
    council = {"FORETHOUGHT_COUNCIL_NAME": "Northmere Council", "FORETHOUGHT_COUNCIL_COLOUR": "#1d4f7c"}
    council |= {"FORETHOUGHT_MAIL_SERVER": "smtp+plain://localhost:9", "FORETHOUGHT_MAIL_FROM": "forethought@northmere.example"}
    with served(tmp_path, FORETHOUGHT_FEEDS=str(tmp_path / "feeds.toml"), **council) as site:
        command = ["node", str(HERE / "run.mjs"), site.base, *os.environ.get("FORETHOUGHT_PICTURES", "").split()]
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=1100,
            env={**os.environ, "CHROMIUM": str(CHROMIUM), "MADE_PICTURES": str(tmp_path / "made")},
            check=False,
        )
    faults = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert faults == []
    assert done.returncode == 0, done.stderr
    if "states in" not in done.stderr:
        pytest.fail(done.stderr)
