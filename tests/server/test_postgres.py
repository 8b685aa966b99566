"""PostgreSQL: every migration, and every test that asks a database, on a real one."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.server.postgres import postgresql

ROOT = Path(__file__).parents[2]
WITHOUT = ("-k", "not any_order and not properties")
"""Random orders of deeds look for steps that are out of order, and these are the same on any database."""


def test_everything_that_asks_a_database_passes_on_postgresql():
    with postgresql() as url:
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            "-m",
            "django_db",
            "tests/server",
            *WITHOUT,
        ]
        env = os.environ | {"FORETHOUGHT_DATABASE_URL": url}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=1100, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) > 50


def test_a_server_starts_on_postgresql(tmp_path):
    with postgresql() as url:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
        env = kept | {"FORETHOUGHT_DATA": str(tmp_path), "FORETHOUGHT_DATABASE_URL": url}
        for arguments in (["prepare"], ["add-person", "E1", "--name", "Iwona", "--no-password"], ["check"]):
            command = [sys.executable, "-m", "forethought.server", *arguments]
            done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)
            assert done.returncode == 0, done.stderr
    assert not (tmp_path / "sample-council").exists()
    assert not list(tmp_path.glob("*.sqlite3"))
