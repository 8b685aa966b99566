"""What `forethought evaluate pictures` does: faces, words and hidden data seen, against what rows say is there."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import Any

from rich.table import Table

from forethought.asking.expected_pictures import Holds, PictureTally, Seen, holds_of, seen_in
from forethought.asking.pictures import with_pictures
from forethought.reading import Draft, read
from forethought.words import _

from .batch import each_row, print_row
from .show import console
from .show_figures import percent


def evaluate_pictures(file: str, logos: Sequence[str], *, wrong: bool, as_json: bool) -> int:
    """Look at the picture of every row of a file (or ``-``), and show the figures; status 2 where a row could not be used."""
    tally = PictureTally()

    def judge(row: dict[str, Any], number: int) -> None:
        path, holds = holds_of(row)
        start = time.perf_counter()
        reading = read(with_pictures(Draft("", pictures=1), {"pictures": [path]}, logos, os.path.dirname(file)))
        seen = seen_in(reading, time.perf_counter() - start)
        if not tally.add(holds, seen) and wrong:
            print_row(_wrong(row, number, holds, seen))

    status = each_row(file, judge)
    if as_json:
        print_row(tally.figures())
    else:
        show_pictures(tally.figures())
    return status


def _wrong(row: dict[str, Any], number: int, holds: Holds, seen: Seen) -> dict[str, Any]:
    told = {"faces": seen.faces, "kinds": sorted(seen.kinds), "text": " ".join(seen.words), "refused": seen.refused}
    return {"id": row.get("id", str(number)), "picture": row["picture"], "expected": row["expected"], "seen": told}


def show_pictures(figures: dict[str, Any]) -> None:
    """Faces, words and time in sentences, then each kind."""
    out, faces, words = console(), figures["faces"], figures["words"]
    line = _("{rows} pictures, {time} ms each; opened or refused as expected {opened}.")
    out.print(line.format(rows=figures["rows"], time=figures["milliseconds"], opened=percent(figures["opened_or_refused_as_expected"])))
    line = _("Faces counted right in {right} of {pictures} pictures; recall {recall}, precision {precision}.")
    told = {name: percent(faces[name]) for name in ("recall", "precision")}
    out.print(line.format(right=percent(faces["counted_right"]), pictures=faces["pictures"], **told))
    out.print(_("Words read: {recall} of {there}.").format(recall=percent(words["recall"]), there=words["there"]))
    table = Table(_("Kind"), _("There"), _("Recall"), _("Precision"), box=None, pad_edge=False)
    for kind, row in figures["kinds"].items():
        table.add_row(kind, str(row["there"]), percent(row["recall"]), percent(row["precision"]))
    out.print(table)
