"""A decision of access as a person likes to read it at a terminal."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from forethought.access.decision import Decision
from forethought.access.reasons import afterwards, answer, hint, nobody_looks, steps
from forethought.asking.access_row import Asked
from forethought.asking.moment import until_told
from forethought.guidance import Edition
from forethought.words import _

from .show import console

STYLES = {
    "yes": "bold black on green",
    "no": "bold white on red",
    "first": "bold black on yellow",
    "silent": "bold black on cyan",
}

PATTERN = """\
days = "Mon-Fri"
work = "09:00-17:00"
core = ["10:00-12:00", "14:00-16:00"]
lunch = "12:00-14:00"
flexi = true"""
"""A pattern file to begin with."""


def show_decision(asked: Asked, decision: Decision, edition: Edition, file: Path) -> None:
    """The answer in a word, why, what to do first, when it changes, the clauses in their own strength."""
    out = console()
    word, said = answer(decision.ruling)
    out.print(Text(said, style=STYLES[word]), Text(asked.site.title, style="bold"))
    out.print(Text(decision.because))
    for number, step in enumerate(steps(decision.ruling), 1):
        out.print(Text(f"{number}. {step}", style="bold"))
    if advice := hint(decision.ruling, asked.question.standing):
        out.print(Text("→ " + advice, style="cyan"))
    if decision.until is not None and decision.next is not None:
        until = until_told(decision.until, asked.question.moment, asked.zone)
        out.print(Text(f"{until}. {afterwards(decision.next)}"))
    if not asked.site.nature:
        out.print(Text(_("We do not know this site, so we go by the time alone."), style="dim"))
    if "pattern" in decision.missing:
        show_how(file)
    show_clauses(decision, edition)
    if asked.question.device == "own":
        out.print(Text(nobody_looks(), style="italic"))


def show_how(file: Path) -> None:
    """How to tell one's hours, and the few lines that do it."""
    out = console()
    out.print(Text(_("Write your hours in {file}, in these lines:").format(file=file)), soft_wrap=True)
    for line in PATTERN.splitlines():
        out.print(Text("    " + line))


def show_clauses(decision: Decision, edition: Edition) -> None:
    """Each clause in its own words and its own strength."""
    out = console()
    out.print()
    known = {clause.id: clause for clause in edition.clauses}
    for id in decision.clauses:
        line = Text(id, style="bold")
        if id in known:
            line.append(f" ({known[id].strength}) ", style="dim not bold").append(known[id].says, style="not bold")
        out.print(line)
