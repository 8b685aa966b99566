"""What `forethought evaluate abuse` does: hatred told from hard words that are none, on cases in HateCheck's columns."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from rich.table import Table

from forethought.asking.expected_abuse import AbuseTally, cases_of, tells_hatred
from forethought.asking.fault import UnusableRow
from forethought.guidance import Edition
from forethought.reading import Draft, read
from forethought.words import _

from .batch import print_row
from .show import console
from .show_figures import percent


def evaluate_abuse(file: str, edition: Edition, *, wrong: bool, as_json: bool, eia: str = "") -> int:
    """Read every case of a CSV file (or ``-``), and show the figures; write the evidence for equality where asked."""
    tally = AbuseTally()
    with _opened(file) as lines:
        for case in cases_of(lines):
            flagged = tells_hatred(read(Draft(case.text)))
            if not tally.add(case, flagged) and wrong:
                print_row({"functionality": case.functionality, "text": case.text, "hateful": case.hateful, "flagged": flagged})
    figures = tally.figures()
    if as_json:
        print_row(figures)
    else:
        show_abuse(figures)
    if eia:
        from .evidence import write_evidence

        write_evidence(eia, edition, abuse=figures)
    return 0


@contextmanager
def _opened(file: str) -> Iterator[IO[str]]:
    if file == "-":
        yield sys.stdin
        return
    try:
        lines = open(file, encoding="utf-8-sig", newline="")  # noqa: SIM115  # closed below; opened here so that only opening is caught
    except OSError as fault:
        raise UnusableRow(_("The file {file} cannot be read: {why}.").format(file=file, why=fault.strerror)) from None
    with lines:
        try:
            yield lines
        except UnicodeDecodeError:
            raise UnusableRow(_("The file {file} is not text in UTF-8.").format(file=file)) from None


def show_abuse(figures: dict[str, Any]) -> None:
    """Overall in a sentence, then each functionality and each group."""
    out = console()
    line = _("{rows} cases: balanced accuracy {balanced}; of the hateful ones {hateful} told, of the others {harmless} left alone.")
    told = {"hateful": percent(figures["hateful"]["rate"]), "harmless": percent(figures["non_hateful"]["rate"])}
    out.print(line.format(rows=figures["rows"], balanced=percent(figures["balanced_accuracy"]), **told))
    table = Table(_("Functionality"), _("Cases"), _("Right"), _("95 % interval"), box=None, pad_edge=False)
    for name, row in figures["functionalities"].items():
        table.add_row(name, str(row["of"]), percent(row["rate"]), between(row))
    out.print(table)
    table = Table(_("Group"), _("False alarms"), _("95 % interval"), _("Missed"), _("95 % interval"), box=None, pad_edge=False)
    for name, row in figures["groups"].items():
        alarms, misses = row["false_alarms"], row["misses"]
        table.add_row(name, percent(alarms["rate"]), between(alarms), percent(misses["rate"]), between(misses))
    out.print(table)
    gaps = {name: percent(value) for name, value in figures["gap"].items()}
    out.print(_("Between the best and the worst group: false alarms {false_alarms}, missed {misses}.").format(**gaps))


def between(row: dict[str, Any]) -> str:
    """The interval of a share."""
    return "–" if row["rate"] is None else f"{row['low']:.1%}–{row['high']:.1%}"
