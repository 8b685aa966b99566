"""Presidio's analyzer with a small spaCy model, beside `read`, on the same drafts and one core each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from forethought.reading import Draft, Observation, read, readers
from forethought.reading.sheet import Sheet

from .drafts import drafts_of_length
from .figure import Figure

ROOT = Path(__file__).parent.parent
PEERS = ROOT / ".bench-venv"
REQUIREMENTS = Path(__file__).parent / "peers" / "requirements.txt"
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
LENGTH = 300
DRAFTS = 200
LIMIT = 30
DETAILS = (
    "names",
    "postcodes",
    "addresses",
    "contact_details",
    "dates_of_birth",
    "identity_numbers",
    "money_numbers",
    "phone_numbers",
    "references",
    "vehicle_registrations",
)
"""The readers that look for what the peer looks for, each after those it builds on."""


def measure() -> Iterator[Figure]:
    """Milliseconds of processor time a draft of each, and how many times slower the peer is."""
    prepare()
    drafts = drafts_of_length(LENGTH)
    drafts = drafts[:: max(1, len(drafts) // DRAFTS)]
    ours, alike = seconds(read, drafts), seconds(details, drafts)
    peer = peer_seconds([draft.text for draft in drafts]) / len(drafts)
    yield Figure("read, 300 characters, all that it sees", ours * 1000, "ms a draft")
    yield Figure("read, 300 characters, personal details only", alike * 1000, "ms a draft")
    yield Figure("Presidio, personal details only", peer * 1000, "ms a draft")
    yield Figure("Presidio beside read", peer / ours, "times slower", LIMIT, at_least=True)
    yield Figure("Presidio beside personal details alone", peer / alike, "times slower", LIMIT, at_least=True)


def details(draft: Draft) -> list[Observation]:
    """The personal details of a draft, as `read` sees them where nobody asks who is spoken of."""
    sheet, asked = Sheet(draft), readers()
    for name in DETAILS:
        sheet.seen.extend(asked[name].read(sheet))
    return sheet.seen


def seconds(look: Callable[[Draft], object], drafts: list[Draft]) -> float:
    """Processor time a draft, warm."""
    for draft in drafts:
        look(draft)
    before = time.process_time()
    for draft in drafts:
        look(draft)
    return (time.process_time() - before) / len(drafts)


def prepare() -> None:
    """Make the peers' environment where it is missing or its list has changed."""
    stamp, wanted = PEERS / "stamp", REQUIREMENTS.read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    print("Making .bench-venv for the peers …", file=sys.stderr)
    subprocess.run([sys.executable, "-m", "venv", "--clear", PEERS], check=True)
    subprocess.run([PEERS / "bin" / "pip", "install", "-qq", "-r", REQUIREMENTS], check=True)
    stamp.write_text(wanted, encoding="utf-8")


def peer_seconds(texts: list[str]) -> float:
    """Processor time that the peer took for the texts."""
    return float(json.loads(peer_output("presidio_reads.py", texts))["seconds"])


def peer_output(program: str, texts: list[str]) -> bytes:
    """What a program of `peers`, run by the peers' own Python, prints of the texts."""
    command = [str(PEERS / "bin" / "python"), "-W", "ignore", str(Path(__file__).parent / "peers" / program)]
    done = subprocess.run(command, input=json.dumps(texts).encode(), stdout=subprocess.PIPE, env=os.environ | ONE_THREAD, check=True)
    return done.stdout
