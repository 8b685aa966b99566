"""What became of the rows of a feed: counts, and sentences without any personal detail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from forethought.words import _

from .clocked import Clocked, Refused

BATCH = 1_000
LISTED = 1_000
"""Rows that a report lists; the others are counted."""


class Taken(NamedTuple):
    """What became of some events: how many were new, how many had come before, and those refused."""

    new: int
    repeated: int
    refused: tuple[Refused, ...] = ()


Record = Callable[[list[Clocked]], Taken]
"""Takes events in; `hours.actions` does it for the server."""


class Tally:
    """Counts of a file, a message or a reading. ``unusable``: why nothing at all of it could be read, in one sentence."""

    def __init__(self) -> None:
        self.new, self.repeated = 0, 0
        self.unusable = ""
        self.sentences: Counter[str] = Counter()
        self.refused: list[Refused] = []

    @property
    def taken(self) -> int:
        """Events that are known now, whether or not they were before."""
        return self.new + self.repeated

    def refuse(self, rows: Iterable[Refused]) -> None:
        """Count rows that cannot be used."""
        for row in rows:
            self.sentences[row.sentence] += 1
            if len(self.refused) < LISTED:
                self.refused.append(row)

    def take(self, rows: Iterable[Clocked | Refused], record: Record) -> None:
        """Take rows in, a batch at a time, however many there are."""
        for batch in _batches(rows):
            self.refuse(row for row in batch if isinstance(row, Refused))
            events = [row for row in batch if isinstance(row, Clocked)]
            if events:
                done = record(events)
                self.new, self.repeated = self.new + done.new, self.repeated + done.repeated
                self.refuse(done.refused)

    def report(self) -> str:
        """The report that stands beside a file: line and field of each row refused, and why. Nothing of the file is quoted."""
        count = sum(self.sentences.values())
        lines = [
            _("Taken: {new} new, {repeated} that had come before. Refused: {count}.").format(
                new=self.new, repeated=self.repeated, count=count
            )
        ]
        for row in sorted(self.refused):
            where = _("Line {line}").format(line=row.line) if row.line else _("The file")
            lines.append(f"{where}, {row.field}: {row.sentence}" if row.field else f"{where}: {row.sentence}")
        if count > len(self.refused):
            lines.append(_("And {count} more.").format(count=count - len(self.refused)))
        return "\n".join(lines) + "\n"


def _batches(rows: Iterable[Clocked | Refused]) -> Iterator[list[Clocked | Refused]]:
    them = iter(rows)
    while batch := list(islice(them, BATCH)):
        yield batch
