"""Presidio's analyzer with a small spaCy model, beside `read`, on the same drafts and one core each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from forethought.reading import read

from .drafts import drafts_of_length
from .figure import Figure

ROOT = Path(__file__).parent.parent
PEERS = ROOT / ".bench-venv"
REQUIREMENTS = Path(__file__).parent / "peers" / "requirements.txt"
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
LENGTH = 300
DRAFTS = 200
LIMIT = 30


def measure() -> Iterator[Figure]:
    """Milliseconds of processor time a draft of each, and how many times slower the peer is."""
    prepare()
    drafts = drafts_of_length(LENGTH)
    drafts = drafts[:: max(1, len(drafts) // DRAFTS)]
    for draft in drafts:
        read(draft)
    before = time.process_time()
    for draft in drafts:
        read(draft)
    ours = (time.process_time() - before) / len(drafts)
    peer = peer_seconds([draft.text for draft in drafts]) / len(drafts)
    yield Figure("read, 300 characters, all that it sees", ours * 1000, "ms a draft")
    yield Figure("Presidio, personal details only", peer * 1000, "ms a draft")
    yield Figure("Presidio beside read", peer / ours, "times slower", LIMIT, at_least=True)


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
