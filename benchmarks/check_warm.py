"""A draft of 300 characters, checked in a process that is warm."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Iterator

from forethought.checks import check
from forethought.guidance import load_named

from .drafts import drafts_of_length
from .figure import Figure

LENGTH = 300


def measure() -> Iterator[Figure]:
    """The median time of a draft, and the drafts a core checks in a second of its time."""
    edition, drafts = load_named(), drafts_of_length(LENGTH)
    for draft in drafts:
        check(draft, edition)
    gc.collect()
    times = []
    before = time.process_time()
    for draft in drafts * 3:
        start = time.perf_counter()
        check(draft, edition)
        times.append(time.perf_counter() - start)
    spent = time.process_time() - before
    yield Figure("check, 300 characters, warm: p50", statistics.median(times) * 1000, "ms", 2)
    yield Figure("check, 300 characters, warm: p99", statistics.quantiles(times, n=100)[98] * 1000, "ms")
    yield Figure("check, 300 characters, warm: rate", len(times) / spent, "drafts/s a core", 1000, at_least=True)
