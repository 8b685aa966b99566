"""Requests through a real Squid with the helper at ttl 0, and to sites that are not listed, beside the same Squid without the helper."""

from __future__ import annotations

import base64
import re
import shutil
import statistics
import subprocess
from collections.abc import Iterator
from typing import NamedTuple

from tests.proxy.rig import Rig, rig

from .figure import Figure
from .serving import cpu_seconds

SLICES, SECONDS, CONNECTIONS = 9, 1, 64
LISTED, OTHER = "http://facebook.com/feed", "http://www.gov.example/"
SCRIPT = 'wrk.path = "{url}"\nwrk.headers["Host"] = "{host}"\nwrk.headers["Proxy-Authorization"] = "Basic {word}"\n'
WITH, GATED, WITHOUT = "with the helper, listed", "with the helper, not listed", "without the helper"


class Slice(NamedTuple):
    """Requests a second, and the microseconds of processor time that Squid and its helper took for one."""

    rate: float
    spent: float


def measure() -> Iterator[Figure]:
    """Medians of slices that take turns, so that all see the same machine. Plain HTTP, from wrk to nginx and back."""
    if not shutil.which("wrk") or not shutil.which("squid"):
        yield Figure("squid: not measured", float("nan"), "wrk or squid is missing")
        return
    with rig() as ours, rig(leave_out="http_access deny listed") as bare:
        variants = {WITH: (ours, LISTED), GATED: (ours, OTHER), WITHOUT: (bare, LISTED)}
        for here, url in variants.values():
            slice_of(here, url)
        slices = [{name: slice_of(here, url) for name, (here, url) in variants.items()} for _ in range(SLICES)]
    rates = {name: statistics.median(taken[name].rate for taken in slices) for name in variants}
    spent = {name: statistics.median(taken[name].spent for taken in slices) for name in variants}
    for name, rate in rates.items():
        yield Figure(f"squid: {name}", rate, "requests/s", peer=f"{spent[name]:.0f} µs of processor time each")
    yield Figure("squid: helper at ttl 0 beside none", rates[WITH] / rates[WITHOUT], "times", 0.80, at_least=True, peer=_of(slices))
    yield Figure("squid: not listed beside none", rates[GATED] / rates[WITHOUT], "times", 0.95, at_least=True, peer=_of(slices))
    yield Figure("squid: processor time, helper beside none", spent[WITH] / spent[WITHOUT], "times", peer=_of(slices))


def _of(slices: list[dict[str, Slice]]) -> str:
    return f"medians of {len(slices)} slices of {SECONDS} s"


def slice_of(here: Rig, url: str) -> Slice:
    """wrk for a while, as bob, who has clocked out and may."""
    assert here.squid is not None
    script = here.folder / "wrk.lua"
    script.write_text(SCRIPT.format(url=url, host=url.split("/")[2], word=base64.b64encode(b"bob:pw").decode()))
    before = cpu_seconds(here.squid.pid)
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(script), f"http://127.0.0.1:{here.port}/"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said:
        raise RuntimeError(f"Squid refused what it should let through:\n{said}")
    count = int(re.search(r"(\d+) requests in", said)[1])  # type: ignore[index]  # wrk always says it
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]  # as above
    return Slice(rate, (cpu_seconds(here.squid.pid) - before) / count * 1e6)
