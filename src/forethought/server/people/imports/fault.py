"""What is wrong with a file of people: where, and one plain sentence."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """``line``: of the file, the heading is line 1; 0 for the whole file. ``column``: as the file calls it; may be empty."""

    line: int
    column: str
    says: str


class UnusableFile(ValueError):
    """The faults for which nothing of a file is taken in."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults[0].says)
        self.faults = faults


def unusable(says: str, line: int = 0, column: str = "") -> UnusableFile:
    """One fault that ends the reading."""
    return UnusableFile([Fault(line, column, says)])
