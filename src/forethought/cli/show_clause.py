"""Clauses as a person likes to read them at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from forethought.guidance import Clause, Edition, Strength
from forethought.guidance.clause import STANDINGS, serves, strengths
from forethought.guidance.examples import Example, examples_of
from forethought.words import _

from .show import console

STYLES = {
    Strength.MISCONDUCT: "bold red",
    Strength.UNACCEPTABLE: "bold red",
    Strength.MUST: "bold yellow",
    Strength.SHOULD: "yellow",
    Strength.RECOMMENDED: "cyan",
    Strength.MINDFUL: "cyan",
    Strength.CONSIDER: "cyan",
    Strength.STATES: "dim",
}


def show_clause(clause: Clause, edition: Edition, examples: int) -> None:
    """A clause: what it says and how strongly, why, for whom, what serves it, examples, what cites it."""
    out = console()
    out.print(Text.assemble((clause.id, "bold"), "  ", (clause.title, "bold")))
    out.print(Text.assemble((clause.strength, STYLES[clause.strength]), "  ", strengths()[clause.strength]))
    out.print(Padding(Text(clause.says), (1, 2)))
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for name, lines in _facets(clause, edition):
        if lines:
            table.add_row(name, Text("\n".join(lines)))
    out.print(table)
    fires, quiet = examples_of(clause, edition)
    _show_examples(_("Found in drafts such as these"), fires[:examples], len(fires))
    _show_examples(_("Nothing to find in these"), quiet[:examples], len(quiet))
    out.print()
    out.print(Text(_("{edition}, in plain words. Where the adopted wording differs, it wins.").format(edition=edition.name), style="dim"))


def _facets(clause: Clause, edition: Edition) -> Iterator[tuple[str, list[str]]]:
    """What hangs on a clause, by name."""
    yield _("Value"), [clause.value or _("(blank)")] if clause.kind == "control" else []
    yield _("It is for"), [applies_to(clause)]
    yield _("Aims"), list(_titles(clause.purposes, edition))
    yield _("Harms"), list(_titles(clause.harms, edition))
    tested = _("{checks}; in every {kinds}").format(checks=", ".join(clause.checks), kinds=", ".join(clause.kinds))
    yield _("Tested by"), [tested] if clause.checks else []
    yield _("A person"), [_("Only a person can judge some of it.")] if clause.needs_a_person else []
    yield _("Forethought"), [serves()[name] for name in clause.serves]
    yield _("Read too"), [_document(reference, edition) for reference in clause.see]
    yield _("Points to"), list(_titles(clause.cites, edition))
    yield _("Cited by"), list(_titles((other.id for other in edition.cited_by(clause.id)), edition))
    yield _("Words"), [_term(name, edition) for name in clause.terms]
    yield _("Facts"), [f"{fact.says} ({fact.as_of}) {fact.now}" for fact in clause.facts]
    yield _("It is silent"), [f"{silence.asks} {silence.today}" for silence in clause.silent_on]
    yield _("But"), [clause.cannot_enforce] if clause.cannot_enforce else []


def applies_to(clause: Clause) -> str:
    """For whom a clause is, in words."""
    if not clause.applies_to or set(clause.applies_to) == set(STANDINGS):
        return _("everybody")
    named = {
        "employee": _("employees"),
        "elected_member": _("elected members"),
        "agency": _("agency workers"),
        "consultant": _("consultants"),
        "contractor": _("contractors"),
        "volunteer": _("volunteers"),
        "external": _("organisations that work with the Council"),
    }
    return ", ".join(named[standing] for standing in clause.applies_to)


def _titles(ids: Iterable[str], edition: Edition) -> Iterator[str]:
    return (f"{id} {edition.clause(id).title}".strip() for id in ids)


def _document(reference: str, edition: Edition) -> str:
    document, section = edition.document(reference)
    if section:
        return _("{document}, section {number}: {title}").format(document=document.title, number=section.number, title=section.title)
    return document.title


def _term(name: str, edition: Edition) -> str:
    term = edition.glossary[name]
    return f"{term.term}: {term.means or _('the document does not say what it means')}"


def _show_examples(heading: str, shown: list[Example], of: int) -> None:
    if not shown:
        return
    out = console()
    out.print()
    out.print(Text.assemble((heading, "bold"), (f"  ({len(shown)} / {of})", "dim")))
    for example in shown:
        out.print(Padding(_example(example), (0, 2)))
        out.print(Padding(Text.assemble((example.advice, "bold"), "  ", example.why), (0, 4)))


def _example(example: Example) -> Text:
    """The draft, then in brackets what is known about it."""
    told = [str(value) for name, value in example.context.items() if name in {"role", "site", "kind", "audience"}]
    if "picture_shows" in example.context:
        told.append(_("picture: {shows}").format(shows=example.context["picture_shows"]))
    said = Text.assemble("“", (example.draft, "italic"), "”") if example.draft else Text()
    return said.append(f"  [{', '.join(told)}]" if told else "", style="dim")


def show_clauses(clauses: list[Clause], edition: Edition, words: str) -> None:
    """Clauses one below the other: id, what it says, how strongly."""
    out = console()
    if not clauses:
        out.print(_("No clause of {edition} holds “{words}”.").format(edition=edition.name, words=words), markup=False)
        return
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 1, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(ratio=1)
    table.add_column(no_wrap=True)
    for clause in clauses:
        says = Text.assemble((clause.title, "bold"), "\n", clause.says)
        table.add_row(clause.id, says, Text(clause.strength, style=STYLES[clause.strength]))
    out.print(table)
    count = _("{edition}: {count} clauses").format(edition=edition.name, count=len(clauses))
    out.print(Text(count, style="dim"))
