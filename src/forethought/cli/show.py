"""Answers and readings as a person likes to read them at a terminal."""

from __future__ import annotations

from functools import cache

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.text import Text

from forethought.asking.seen import seen_lines
from forethought.checks.answer import Answer
from forethought.checks.finding import Match
from forethought.checks.questions import questions
from forethought.checks.signposts import signposts
from forethought.guidance import Edition
from forethought.reading import Draft, Reading
from forethought.reading.kinds import DETAILS, KINDS
from forethought.words import _

WIDTH = 88


@cache
def console() -> Console:
    """The terminal, at most 88 columns wide, where lines are still easy to read."""
    plain = Console(highlight=False)
    return Console(highlight=False, width=min(plain.width, WIDTH))


def show_answer(draft: Draft, answer: Answer, edition: Edition, *, connecting: bool = False) -> None:
    """Advice, the draft with its words marked, what its pictures show, each finding, signposts, questions, coverage."""
    out = console()
    title, style = headlines()[answer.advice.connecting_word if connecting else answer.advice.word]
    out.print(Text(title, style=style))
    if draft.text.strip() and any(f.match.seen for f in answer.findings):
        out.print(Padding(marked(draft.text, answer), (1, 2)))
    for number, look in enumerate(draft.looks, 1):
        for line in () if look.fault else seen_lines(look):
            out.print(Text(_("Picture {number}: ").format(number=number) + line))
    for ids, matches in by_clauses(answer).items():
        show_matches(ids, matches, edition)
    for name in answer.signposts:
        out.print(Text("→ " + signposts()[name], style="cyan"))
    for name in answer.questions:
        flag = f"--{name.replace('_', '-')} yes|no" if connecting else f"--answer {name}=yes|no"
        out.print(Text(f"? {questions()[name].ask}", style="bold"), Text(flag, style="dim"))
    show_coverage(answer, edition)


def headlines() -> dict[str, tuple[str, str]]:
    """What each level of advice says first, and how it looks."""
    return {
        "do-not-post": (_("Do not post this."), "bold white on red"),
        "do-not-connect": (_("Do not connect."), "bold white on red"),
        "ask-line-manager": (_("Ask before you post."), "bold black on yellow"),
        "take-care": (_("Take care."), "bold black on cyan"),
        "nothing-found": (_("We found nothing against it."), "bold"),
    }


def marked(text: str, answer: Answer) -> Text:
    """The draft with the words that matter marked."""
    shown = Text(text.encode("utf-8", "replace").decode("utf-8"))
    for finding in answer.findings:
        style = "bold red underline" if finding.match.certainty == "plain" else "bold yellow underline"
        for seen in finding.match.seen:
            if seen.place == "text" and seen.end:
                shown.stylize(style, seen.start, seen.end)
    return shown


def by_clauses(answer: Answer) -> dict[tuple[str, ...], list[Match]]:
    """What was found by the clauses it stands under, strongest first; each clause and each match said once."""
    clauses: dict[Match, list[str]] = {}
    for finding in answer.findings:
        clauses.setdefault(finding.match, []).append(finding.clause)
    grouped: dict[tuple[str, ...], list[Match]] = {}
    for match, ids in clauses.items():
        grouped.setdefault(tuple(ids), []).append(match)
    return grouped


def show_matches(ids: tuple[str, ...], matches: list[Match], edition: Edition) -> None:
    """The clauses, each in its own strength, then what was found under them: why, and what to do instead."""
    out = console()
    for clause in map(edition.clause, ids):
        out.print(f"[bold]{escape(clause.id)}[/bold] [dim]({clause.strength})[/dim] {escape(clause.says)}")
    for match in matches:
        out.print(Padding(Text(match.because), (0, 0, 0, 4)))
        out.print(Padding(Text(_("Instead: ") + match.instead), (0, 0, 1, 4)))


def show_coverage(answer: Answer, edition: Edition) -> None:
    """What was tested, what only a person can judge, and the question to ask oneself."""
    out = console()
    count = answer.coverage
    line = _("{edition}: {tested} clauses tested; {needs} need a person to judge; {others} are not about this.")
    out.print()
    said = line.format(edition=answer.edition, tested=count.tested, needs=count.needs_a_person, others=count.not_for_you)
    out.print(Text(said, style="dim"))
    out.print(Text(_("Would you say this in public, to people you do not know?"), style="italic"))


def show_reading(reading: Reading) -> None:
    """Each observation on a line: the words, the kind, whom it is about and how sure."""
    from rich.table import Table

    table = Table(_("Words"), _("Kind"), _("About"), _("How sure"), _("What it is"), box=None, pad_edge=False)
    for seen in (*reading.observations, *(seen for words in reading.printed for seen in words.observations if seen.kind not in DETAILS)):
        table.add_row(escape(seen.text), seen.kind, seen.about, seen.certainty, KINDS.get(seen.kind, ""))
    if reading.observations:
        console().print(table)
    else:
        console().print(_("Nothing was seen."))
