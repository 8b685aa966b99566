"""The Council's provider in a real browser: our policy lets the person go there and come back, with script and without."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.conftest import require
from tests.server.served import served
from tests.server.sign_in.provider import running

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def test_a_browser_goes_to_the_provider_and_comes_back_signed_in(tmp_path):
    if not CHROMIUM or not shutil.which("node"):
        require("browser", "install chromium and nodejs")
    if not (HERE / "node_modules").is_dir():
        require("browser", "run npm ci in tests/browser")
    with running(tmp_path) as provider:
        provider.knows(any={"oid": "an account", "preferred_username": "a.rahman"})
        settings = {f"FORETHOUGHT_{name.upper()}": value for name, value in provider.settings.items()}
        with served(tmp_path, **settings) as site:
            provider.comes_back_to(f"{site.base}/sign-in/council/back", f"{site.base}/sign-out")
            done = subprocess.run(
                ["node", str(HERE / "council.mjs"), site.base, "any"],
                capture_output=True, text=True, timeout=120, env={**os.environ, "CHROMIUM": str(CHROMIUM)}, check=False,
            )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen[::2] == ["Signed in as Anika Rahman"] * 2
    assert all(asked.startswith("Do you want to sign-out from 127.0.0.1") for asked in seen[1::2])
