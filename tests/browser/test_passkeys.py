"""Passkeys in a real browser, with an authenticator that it plays: made, used alone, and as the second step; axe looks at each page."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.conftest import require
from tests.server.served import served

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def test_a_passkey_is_made_and_signs_somebody_in(tmp_path):
    if not CHROMIUM or not shutil.which("node"):
        require("browser", "install chromium and nodejs")
    if not (HERE / "node_modules").is_dir():
        require("browser", "run npm ci in tests/browser")
    with served(tmp_path) as site:
        command = ["node", str(HERE / "passkey.mjs"), f"http://localhost:{site.port}", "S09", "try it out"]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=120, env={**os.environ, "CHROMIUM": str(CHROMIUM)}, check=False
        )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [
        "made: /me/security/passkey Your recovery codes",
        "my phone: /me/security How you sign in",
        "alone: /me/sessions Where you are signed in",
        "password: /sign-in/second One more step",
        "second: /me My page",
        "says whose: true",
        "not the person's finger: /sign-in/passkey Sign in with a passkey",
    ]
