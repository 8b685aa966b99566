"""The drop folder: every whole file read, reported on, and moved out of the way."""

from __future__ import annotations

from pathlib import Path

from .clocked import Refused, UnusableFeed
from .csv_drop import Layout, read_events
from .folder import DONE, REFUSED, Dropped, find_files, is_as_found, opened, put_away
from .tally import Record, Tally


def take_drops(folder: Path, layout: Layout, *, source: str, now: int, record: Record) -> list[Tally]:
    """What became of each whole file in the folder; UnusableFeed where the folder itself cannot be used.

    Reading a file again does no harm: whoever stops in the middle reads it whole the next time.
    """
    return [tally for dropped in find_files(folder, now).whole if (tally := _take(dropped, layout, source, now, record)) is not None]


def _take(dropped: Dropped, layout: Layout, source: str, now: int, record: Record) -> Tally | None:
    tally = Tally()
    try:
        with opened(dropped) as file:
            tally.take(read_events(file, layout, source=source, received=now), record)
    except UnusableFeed as fault:
        tally.refuse([Refused(0, "", str(fault))])
        tally.unusable = str(fault)
    if not is_as_found(dropped):
        return None  # somebody wrote on: the rest is read next time
    put_away(dropped, REFUSED if tally.unusable or (tally.sentences and not tally.taken) else DONE, tally.report(), now)
    return tally
