"""How often somebody may try to sign in. Numbers and addresses are held in memory for a quarter of an hour and nowhere else."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable

MINUTES = 15
FOR_A_NUMBER = 5
"""Wrong tries for one employee number, whether anybody has it or not."""
FOR_AN_ADDRESS = 100
"""Wrong tries from one address: a whole office may share one."""


class Tries:
    """Counts wrong tries in the quarter of an hour that runs; the whole count is dropped when it ends."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._ends = clock, 0.0
        self._numbers, self._addresses = Counter[str](), Counter[str]()

    def are_used_up(self, number: str, address: str) -> bool:
        """Whether this number or this address must wait."""
        if self._clock() >= self._ends:
            self._ends = self._clock() + MINUTES * 60
            self._numbers, self._addresses = Counter(), Counter()
        return self._numbers[number] >= FOR_A_NUMBER or self._addresses[address] >= FOR_AN_ADDRESS

    def count(self, number: str, address: str) -> None:
        """One more wrong try."""
        self._numbers[number] += 1
        self._addresses[address] += 1

    def forget(self, number: str) -> None:
        """The right password came: the wrong ones before it were its owner's."""
        self._numbers.pop(number, None)


TRIES = Tries()
"""Those of this process: a second worker counts for itself."""
