"""What `forethought evaluate details` does: personal details found, against those that rows say are there."""

from __future__ import annotations

from typing import Any

from rich.table import Table

from forethought.asking.draft_row import draft_of
from forethought.asking.expected_details import Comparison, Detail, DetailTally, compare, details_in, details_of
from forethought.reading import read_with_names
from forethought.words import _

from .batch import each_row, print_row
from .show import console
from .show_figures import percent


def evaluate_details(file: str, *, wrong: bool, as_json: bool) -> int:
    """Compare every row of a file (or ``-``), and show the figures; status 2 where a row could not be used."""
    tally = DetailTally()

    def judge(row: dict[str, Any], number: int) -> None:
        expected = details_of(row)
        found = compare(expected, details_in(read_with_names(draft_of({"text": row.get("text", "")})).observations))
        tally.add(expected, found)
        if wrong and (found.missed or found.wrong):
            print_row(_wrong(row, number, found))

    status = each_row(file, judge)
    if as_json:
        print_row(tally.figures())
    else:
        show_details(tally.figures())
    return status


def _wrong(row: dict[str, Any], number: int, found: Comparison) -> dict[str, Any]:
    def said(details: list[Detail]) -> list[dict[str, Any]]:
        return [{**one._asdict(), "text": row["text"][one.start : one.end]} for one in details]

    return {"id": row.get("id", str(number)), "text": row["text"], "missed": said(found.missed), "wrong": said(found.wrong)}


def show_details(figures: dict[str, Any]) -> None:
    """How often details are seen where there are none, then each kind."""
    out = console()
    line = _("{rows} rows; of {bare} without details {alarms} raise an alarm ({rate}), and {names} hold what reads as a name.")
    out.print(
        line.format(
            rows=figures["rows"],
            bare=figures["without_details"],
            alarms=figures["alarms"],
            rate="–" if figures["alarm_rate"] is None else f"{figures['alarm_rate']:.2%}",
            names=percent(figures["name_rate"]),
        )
    )
    table = Table(_("Kind"), _("There"), _("Found"), _("Missed"), _("Wrong"), _("Precision"), _("Recall"), "F1", box=None, pad_edge=False)
    for kind, row in figures["kinds"].items():
        counts = (str(row[name]) for name in ("expected", "right", "missed", "wrong"))
        table.add_row(kind, *counts, percent(row["precision"]), percent(row["recall"]), percent(row["f1"]))
    out.print(table)
