"""`POST /api/check`, beside a trivial django-ninja endpoint under the same settings, in processor time."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .drafts import drafts_of_length
from .figure import Figure
from .serving import served

OURS = ["-m", "forethought.server", "run", "--no-worker"]
TRIVIAL = ["-m", "benchmarks.peers.trivial_server"]
LENGTH = 300
TURNS, A_TURN = 6, 250
LIMIT = 2.5


def measure() -> Iterator[Figure]:
    """Milliseconds of processor time a request of each, the servers taking turns."""
    bodies = [json.dumps({"text": draft.text, "role": draft.role.title, "site": draft.site}).encode() for draft in drafts_of_length(LENGTH)]
    spent = {"ours": 0.0, "trivial": 0.0}
    with tempfile.TemporaryDirectory() as data, served(OURS, Path(data)) as ours, served(TRIVIAL, Path(data)) as trivial:
        for server in (ours, trivial):
            server.post("/api/check", bodies)
        for turn in range(TURNS):
            sent = [bodies[(turn * A_TURN + n) % len(bodies)] for n in range(A_TURN)]
            spent["ours"] += ours.post("/api/check", sent)
            spent["trivial"] += trivial.post("/api/check", sent)
    requests = TURNS * A_TURN
    yield Figure("trivial django-ninja endpoint", spent["trivial"] / requests * 1000, "ms of processor time")
    yield Figure("POST /api/check, 300 characters", spent["ours"] / requests * 1000, "ms of processor time")
    yield Figure("POST /api/check beside the trivial endpoint", spent["ours"] / spent["trivial"], "times", LIMIT)
