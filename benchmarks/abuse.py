"""Abuse and hatred told from hard words that harm nobody, on held-out drafts, beside alt-profanity-check and VADER."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

from forethought.reading import Draft, read

from .figure import Figure
from .model import language_model
from .presidio import ROOT, peer_output, prepare

Row = dict[str, Any]

_AGAINST = frozenset({"insult", "discriminatory", "threat", "harassment"})
_LOWERED = frozenset({"condemns", "reclaimed", "fiction"})
_SEEN = ("abuse", "discrimination", "threat", "harassment")


def measure() -> Iterator[Figure]:
    """Balanced accuracy (the mean of recall among the abusive and among the rest), and milliseconds a text."""
    prepare()
    sys.path.append(str(ROOT / "training"))  # its programs stand by themselves
    from rows import examples  # type: ignore[import-not-found]  # found by the path above

    rows = [row for row in examples("held") if row["text"]]
    wanted = [is_abuse(row) for row in rows]
    texts = [row["text"] for row in rows]
    with language_model():
        before = time.process_time()
        ours = [_is_flagged(text) for text in texts]
        spent = time.process_time() - before
    peers = json.loads(peer_output("abuse_reads.py", texts))
    best = max(balanced(wanted, peer["flagged"]) for peer in peers.values())
    yield Figure("abuse: ours, balanced accuracy", balanced(wanted, ours), "", best, at_least=True, peer="the better peer")
    yield Figure("abuse: ours", spent / len(texts) * 1000, "ms a text")
    for name, peer in peers.items():
        yield Figure(f"abuse: {name}, balanced accuracy", balanced(wanted, peer["flagged"]), "")
        yield Figure(f"abuse: {name}", peer["seconds"] / len(texts) * 1000, "ms a text")


def is_abuse(row: Row) -> bool:
    """Whether the label says that somebody is abused, and that the words are the author's own."""
    seen = set(row["observations"])
    return bool(seen & _AGAINST) and not seen & _LOWERED


def balanced(wanted: Sequence[bool], flagged: Sequence[bool]) -> float:
    """The mean of the shares right among those wanted and among the others; 0.5 is chance."""
    pairs = list(zip(wanted, flagged, strict=True))
    hits = sum(want and flag for want, flag in pairs) / sum(wanted)
    passed = sum(not want and not flag for want, flag in pairs) / (len(wanted) - sum(wanted))
    return (hits + passed) / 2


def _is_flagged(text: str) -> bool:
    reading = read(Draft(text))
    return reading.has(*_SEEN) or reading.scores.get("offensive", 0) > 0.5
