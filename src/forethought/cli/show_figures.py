"""The figures of an evaluation as tables."""

from __future__ import annotations

from typing import Any

from rich.table import Table

from forethought.words import _

from .show import console


def show_figures(figures: dict[str, Any]) -> None:
    """Right, false alarms and faults; what was advised against what was expected; each clause."""
    out = console()
    line = _("{rows} rows: advice right {right}, strictly {strict}; harmless told to ask or stop {alarms}; faults {faults}.")
    out.print(
        line.format(
            rows=figures["rows"],
            right=percent(figures["right"]),
            strict=percent(figures["strictly_right"]),
            alarms=percent(figures["false_alarms"]),
            faults=figures["faults"],
        )
    )
    out.print(_advice_table(figures))
    out.print(_clause_table(figures))


def percent(rate: float | None) -> str:
    """A rate as a percentage; a dash where there is none."""
    return "–" if rate is None else f"{rate:.1%}"


def _advice_table(figures: dict[str, Any]) -> Table:
    levels = list(figures["advice"])
    table = Table(_("Expected"), *levels, _("Recall"), box=None, pad_edge=False)
    for expected, got in figures["advice"].items():
        table.add_row(expected, *(str(got[level]) for level in levels), percent(figures["recall"][expected]))
    return table


def _clause_table(figures: dict[str, Any]) -> Table:
    table = Table(_("Clause"), _("Rows"), _("Recall"), _("Precision"), box=None, pad_edge=False)
    for clause, row in figures["clauses"].items():
        table.add_row(clause, str(row["rows"]), percent(row["recall"]), percent(row["precision"]))
    return table
