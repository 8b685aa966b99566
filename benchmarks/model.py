"""The language model on: a draft checked in a warm process, many in a row, and the command from a cold start."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from forethought.checks import check
from forethought.guidance import load_named
from forethought.reading.draft import Draft
from forethought.reading.learned import is_installed

from .cold import COMMAND, DRAFT, seconds
from .drafts import drafts_as_they_are, drafts_of_length
from .figure import Figure

LENGTH = 300


def measure() -> Iterator[Figure]:
    """Wall time of drafts of 300 characters and of the examples as they are, and drafts a core checks in a second of its time."""
    with language_model():
        if not is_installed():
            return
        yield from _checked("300 characters", drafts_of_length(LENGTH))
        yield from _checked("examples", drafts_as_they_are())
        cold = statistics.median(seconds([str(COMMAND), "check", DRAFT, "--json"]) for _ in range(9))
        yield Figure("model: forethought check, cold", cold * 1000, "ms")


def _checked(name: str, drafts: list[Draft]) -> Iterator[Figure]:
    edition = load_named()
    for draft in drafts[:50]:
        check(draft, edition)
    gc.collect()
    times = []
    before = time.process_time()
    for draft in drafts:
        start = time.perf_counter()
        check(draft, edition)
        times.append(time.perf_counter() - start)
    spent = time.process_time() - before
    yield Figure(f"model: {name}, p50", statistics.median(times) * 1000, "ms", 8)
    yield Figure(f"model: {name}, p99", statistics.quantiles(times, n=100)[98] * 1000, "ms", 20)
    yield Figure(f"model: {name}, rate", len(times) / spent, "drafts/s a core", 180, at_least=True)


@contextmanager
def language_model() -> Iterator[None]:
    """The benchmarks are of the rules alone, but for these."""
    before = os.environ.pop("FORETHOUGHT_READER", "")
    try:
        yield
    finally:
        os.environ["FORETHOUGHT_READER"] = before
