"""Cost against length: what a character costs in a draft of 100,000, beside one of 1,000."""

from __future__ import annotations

import time
from collections.abc import Iterator

from forethought.checks import check
from forethought.guidance import load_named
from forethought.reading.draft import Draft

from .drafts import drafts_of_length
from .figure import Figure

TIMES = 3
LIMIT = 2  # a quadratic cost would show as 100


def measure() -> Iterator[Figure]:
    """Seconds a character at three lengths, and the ratio of the longest to the shortest."""
    cost = {}
    for length in (1_000, 10_000, 100_000):
        drafts = drafts_of_length(length)[:: 10 if length < 100_000 else 100][: 200_000 // length + 3]
        cost[length] = min(seconds(drafts) for _ in range(TIMES)) / sum(len(draft.text) for draft in drafts)
        yield Figure(f"check, {length:,} characters", cost[length] * 1e6, "µs a character")
    yield Figure("cost a character, 100,000 beside 1,000", cost[100_000] / cost[1_000], "times", LIMIT)


def seconds(drafts: list[Draft]) -> float:
    """Processor time to check the drafts."""
    edition = load_named()
    before = time.process_time()
    for draft in drafts:
        check(draft, edition)
    return time.process_time() - before
