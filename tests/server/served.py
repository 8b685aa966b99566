"""The site served for real, as `./run` serves it, in folders of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple


class Served(NamedTuple):
    """A running server: where it is, its data folder, its folder for temporary files and its log."""

    port: int
    data: Path
    temporary: Path
    log: Path

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def served(folder: Path, *, worker: bool = False, **settings: str) -> Iterator[Served]:
    """Serve until the block ends, with a worker beside the pages where one is asked for."""
    site = Served(_free_port(), folder / "data", folder / "tmp", folder / "log")
    site.temporary.mkdir()
    given = {"FORETHOUGHT_CHECKS_A_MINUTE": "1000000", "FORETHOUGHT_PAGES_A_MINUTE": "1000000", "TMPDIR": str(site.temporary), **settings}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
    command = [sys.executable, "-m", "forethought.server", "run", "--port", str(site.port), "--data", str(site.data)]
    command += [] if worker else ["--no-worker"]
    with site.log.open("w") as log, subprocess.Popen(command, env=kept | given, stdout=log, stderr=log) as process:
        try:
            _wait(site, process)
            yield site
        finally:
            process.terminate()
            process.wait(20)


def _wait(site: Served, process: subprocess.Popen) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", site.port, timeout=5)
            connection.request("GET", "/privacy")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.2)
        else:
            connection.close()
            return
    raise AssertionError(f"the server did not start: {site.log.read_text()[-2000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
