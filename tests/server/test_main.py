"""forethought-server: what an operator types."""

import os
import subprocess
import sys
from http.client import HTTPConnection

import pytest

from tests.server.served import served


def run(tmp_path, *arguments, **settings):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
    given = kept | {"FORETHOUGHT_DATA": str(tmp_path / "data")} | {f"FORETHOUGHT_{name}": value for name, value in settings.items()}
    command = [sys.executable, "-m", "forethought.server", *arguments]
    return subprocess.run(command, env=given, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize(("name", "value"), [("HTTPS", "perhaps"), ("COUNCIL_COLOUR", "yellow")])
def test_a_setting_that_cannot_be_used_is_one_sentence(tmp_path, name, value):
    done = run(tmp_path, "prepare", **{name: value})
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"FORETHOUGHT_{name}" in done.stderr


def test_guidance_that_cannot_be_read_stops_the_start_in_a_sentence(tmp_path):
    (tmp_path / "own").mkdir()
    done = run(tmp_path, "prepare", GUIDANCE=str(tmp_path / "own"))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_it_prepares_and_serves_with_the_councils_own_name_and_colour(tmp_path):
    with served(tmp_path, FORETHOUGHT_COUNCIL_NAME="Northmere Council", FORETHOUGHT_COUNCIL_COLOUR="#5b2333") as site:
        connection = HTTPConnection("127.0.0.1", site.port, timeout=30)
        pages = []
        for path in ("/", "/brand/colour.css"):
            connection.request("GET", path)
            pages.append(connection.getresponse().read().decode())
        connection.close()
    assert "Northmere Council" in pages[0]
    assert "#5b2333" in pages[1]
