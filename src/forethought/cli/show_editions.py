"""Editions, lints and differences as a person likes to read them at a terminal."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from forethought.guidance import Clause, Edition
from forethought.guidance.compare import ClauseChange, wordings
from forethought.guidance.lint import lints
from forethought.guidance.words_changed import words_changed
from forethought.words import _

from .show import console
from .show_clause import STYLES


def show_list(rows: list[dict[str, Any]]) -> None:
    """Each edition on a line; the one in force is marked."""
    table = Table(_("Edition"), _("Title"), _("In force from"), _("Clauses"), "", box=None, pad_edge=False)
    for row in rows:
        state = _("in force") if row["in_force"] else ""
        table.add_row(Text(row["name"], style="bold"), row["title"], row["in_force_from"], str(row["clauses"]), state)
    console().print(table)


def show_packs(rows: list[dict[str, Any]]) -> None:
    """Each pack on a line, apart from the editions: none of them is in force."""
    table = Table(_("Pack"), _("Title"), _("Reference"), _("Clauses"), box=None, pad_edge=False)
    for row in rows:
        table.add_row(Text(row["pack"], style="bold"), row["title"], row["reference"], str(row["clauses"]))
    console().print(Padding(_("Packs: drafts for a council to adopt, change or leave. They are no part of HRSM1."), (1, 0, 0, 0)))
    console().print(table)


def show_edition(edition: Edition) -> None:
    """The control sheet, related documents, change history, then every clause by its section."""
    out = console()
    out.print(Text.assemble((edition.name, "bold"), "  ", (edition.head.title, "bold")))
    sheet = Table.grid(padding=(0, 2))
    for clause in edition.clauses:
        if clause.kind == "control":
            sheet.add_row(Text(clause.title, style="dim"), clause.value or Text(_("(blank)"), style="yellow"))
    out.print(Padding(sheet, (1, 2)))
    for change in edition.changes:
        out.print(Padding(f"{change.version}  {change.date}  {change.description}  {change.change_id}", (0, 2)))
    for section in edition.sections:
        clauses = [edition.clause(id) for id in section.clauses]
        if any(clause.kind != "control" for clause in clauses):
            out.print()
            out.print(Text(f"{section.number}  {section.title}", style="bold"))
            out.print(_clauses(clauses, width=max(map(len, edition.by_id))))
    _show_documents(edition)


def _clauses(clauses: list[Clause], width: int) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 2))
    table.add_column(no_wrap=True, min_width=min(width, 16))
    table.add_column(ratio=1)
    table.add_column(no_wrap=True, min_width=12)
    for clause in clauses:
        table.add_row(clause.id, Text(clause.says), Text(clause.strength, style=STYLES[clause.strength]))
    return table


def _show_documents(edition: Edition) -> None:
    out = console()
    out.print()
    out.print(Text(_("Documents it leans on"), style="bold"))
    for document in edition.documents.values():
        sections = ", ".join(section.number for section in document.section)
        out.print(Padding(Text(document.title + (_(" (section {sections})").format(sections=sections) if sections else "")), (0, 2)))


def show_lint(rows: list[dict[str, Any]]) -> None:
    """What is wrong, by kind of fault, with why it matters and what to do said once for all of a kind."""
    out = console()
    if not rows:
        out.print(_("We found nothing to mend. A person may still find more."))
        return
    for (edition, lint), found in groupby(rows, key=lambda row: (row["edition"], row["lint"])):
        out.print(Text.assemble((edition, "bold cyan"), "  " if edition else "", (_lint_title(lint), "bold")))
        for (why, could), alike in groupby(found, key=lambda row: (row["why"], row["could"])):
            for row in alike:
                out.print(Padding(Text.assemble((row["clause"], "bold cyan"), "  " if row["clause"] else "", row["what"]), (0, 2)))
                also = _("also {clauses}; ").format(clauses=", ".join(row["also"])) if row["also"] else ""
                out.print(Padding(Text(f"{also}{_short(row['file'])}:{row['line']}", style="dim"), (0, 6)))
            out.print(Padding(Text(_("Why it matters: ") + why), (0, 4)))
            out.print(Padding(Text(_("You could: ") + could), (0, 4, 1, 4)))
    out.print(Text(_("{count} things to look at.").format(count=len(rows)), style="bold"))


def _lint_title(name: str) -> str:
    return (lints()[name].__doc__ or "").splitlines()[0] if name in lints() else _("A fault in the files.")


def _short(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else f"{path.parent.name}/{path.name}"


def show_diff(earlier: Edition, later: Edition, changes: list[ClauseChange]) -> None:
    """Each clause that changed: its ids, how it changed, and the words taken out and put in."""
    out = console()
    if not changes:
        out.print(_("{later} says the same as {earlier}, clause by clause.").format(later=later.name, earlier=earlier.name), markup=False)
    for change in changes:
        was, now = change.was, change.now
        ids = " → ".join(dict.fromkeys(clause.id for clause in (was, now) if clause))
        out.print(Text.assemble((ids, "bold"), "  ", (", ".join(change.changes), "cyan")))
        if was and now and was.strength != now.strength:
            out.print(Padding(Text.assemble((was.strength, STYLES[was.strength]), " → ", (now.strength, STYLES[now.strength])), (0, 2)))
        out.print(Padding(_words(*wordings(was, now)), (0, 2, 1, 2)))
    count = _("{earlier} to {later}: {count} clauses changed.").format(earlier=earlier.name, later=later.name, count=len(changes))
    out.print(Text(count, style="dim"))


def _words(was: str, now: str) -> Text:
    """The new words, with those taken out struck through in brackets and those put in underlined."""
    marks = {"kept": ("{}", ""), "out": ("[-{}-]", "red strike"), "in": ("{{+{}+}}", "green")}
    shown = Text()
    for run in words_changed(was, now):
        brackets, style = marks[run.kind]
        shown.append(brackets.format(run.text), style=style)
        shown.append(" " * run.space)
    return shown
