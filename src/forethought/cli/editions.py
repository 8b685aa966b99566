"""forethought editions: The versions of the guidance: list, show, lint, compare, rehearse, import and export them."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from forethought.asking.fault import UnusableRow
from forethought.guidance import Edition
from forethought.guidance.compare import ClauseChange, compare, wordings
from forethought.guidance.digest import digest
from forethought.guidance.lint import Finding, lint, place_of
from forethought.guidance.related import Document
from forethought.guidance.schema import Fault, faults_of
from forethought.guidance.shelf import edition_called, editions_in, folders_in, in_force, packs, shipped
from forethought.guidance.words_changed import words_changed
from forethought.words import _

from .batch import print_row
from .clause import clause_row
from .edition import check_names, day_of, guard_names
from .export_edition import export_edition
from .import_document import import_document
from .rehearse_edition import rehearse_edition

ACTIONS = ("list", "show", "lint", "diff", "rehearse", "import", "export")
OF_TWO = ("diff", "rehearse")
"""Those that take two editions."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do, and with which editions."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=ACTIONS,
        default="list",
        help="list (the default), show, lint, diff A B, rehearse A B (which answers would change), import FILE, or export",
    )
    parser.add_argument(
        "edition", nargs="*", metavar="EDITION", help="a name, such as “HRSM1 D3”, a folder of TOML files, or the file to import"
    )
    parser.add_argument("--guidance", metavar="DIR", help="another council's editions: a folder of TOML files, or of such folders")
    parser.add_argument("--packs", action="store_true", help="list the packs alone: drafts beyond HRSM1 that a council may adopt")
    parser.add_argument("--on", metavar="DATE", default="", help="as on this day (default: today)")
    parser.add_argument("--to", choices=("html", "docx", "pdf", "json", "akn"), default="html", help="what to export to (html if not said)")
    parser.add_argument("--output", metavar="F", help="the file to export to (default: standard output)")
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(args: argparse.Namespace) -> int:
    """Status 1 where `lint` finds something; 2 where an edition or a document cannot be used."""
    if args.action in OF_TWO and len(args.edition) != 2:
        raise UnusableRow(_("`editions {action}` takes two editions.").format(action=args.action))
    if args.action not in OF_TWO and len(args.edition) > 1:
        raise UnusableRow(_("`editions {action}` takes one edition at most.").format(action=args.action))
    args.on = day_of(args.on) or date.today().isoformat()  # noqa: DTZ011  # the day where the reader is
    own = {"list": _list, "show": _show, "lint": _lint, "diff": _diff}
    action = {**own, "rehearse": rehearse_edition, "import": import_document, "export": export_edition}[args.action]
    return action(args)


def edition_row(edition: Edition, now: bool) -> dict[str, Any]:
    """An edition as `editions list` gives it."""
    head = edition.head._asdict() | {"applies_to": list(edition.head.applies_to)}
    return {"name": edition.name, **head, "in_force": now, "clauses": len(edition.clauses), "digest": digest(edition.folder)}


def whole_row(edition: Edition, now: bool) -> dict[str, Any]:
    """An edition as `editions show` gives it."""
    return {
        **edition_row(edition, now),
        "control": edition.control,
        "changes": [change._asdict() for change in edition.changes],
        "documents": [_document_row(document) for document in edition.documents.values()],
        "glossary": [term._asdict() for term in edition.glossary.values()],
        "sections": [section._asdict() for section in edition.sections],
        "clauses": [clause_row(clause) for clause in edition.clauses],
    }


def _document_row(document: Document) -> dict[str, Any]:
    return {**document._asdict(), "section": [section._asdict() for section in document.section]}


def finding_row(finding: Finding, edition: Edition) -> dict[str, Any]:
    """What a lint remarks, with its place."""
    file, line = place_of(finding.remark, edition) or ("", 0)
    told = {name: getattr(finding.remark, name) for name in ("clause", "also", "what", "why", "could")}
    return {"lint": finding.lint, "edition": edition.name, **told, "file": str(file), "line": line}


def fault_row(fault: Fault) -> dict[str, Any]:
    """A fault of the files, in the same shape."""
    why, could = _("An edition with a fault cannot be used."), _("Mend the file.")
    place = {"file": str(fault.file), "line": fault.line}
    return {"lint": "schema", "edition": "", "clause": "", "also": [], "what": fault.says, "why": why, "could": could, **place}


def change_row(change: ClauseChange) -> dict[str, Any]:
    """What became of a clause; ``words`` are runs of its wording that were kept, taken out or put in."""
    was, now = (clause_row(clause) if clause else None for clause in (change.was, change.now))
    words = [{"kind": run.kind, "text": run.text} for run in words_changed(*wordings(change.was, change.now))]
    return {"changes": list(change.changes), "was": was, "now": now, "words": words}


def _chosen(args: argparse.Namespace) -> Edition:
    if args.edition:
        return edition_called(args.edition[0])
    return in_force(editions_in(Path(args.guidance)) if args.guidance else [*shipped().values()], args.on)


def _list(args: argparse.Namespace) -> int:
    drafts = [{**edition_row(pack, False), "pack": name} for name, pack in packs().items()]
    folder = args.edition[0] if args.edition else args.guidance
    editions = editions_in(Path(folder)) if folder else [*shipped().values()]
    begun = [edition for edition in editions if edition.head.in_force_from <= args.on]
    rows = [edition_row(edition, edition in begun[-1:]) for edition in editions]
    if args.json:
        print_row(drafts if args.packs else rows)
    else:
        from .show_editions import show_list, show_packs

        if not args.packs:
            show_list(rows)
        if not folder:
            show_packs(drafts)
    return 0


def _show(args: argparse.Namespace) -> int:
    edition = _chosen(args)
    if args.json:
        print_row(whole_row(edition, edition.head.in_force_from <= args.on))
    else:
        from .show_editions import show_edition

        show_edition(edition)
    return 0


def _lint(args: argparse.Namespace) -> int:
    folder = Path(args.edition[0]) if args.edition and Path(args.edition[0]).is_dir() else args.guidance and Path(args.guidance)
    folders = (folders_in(folder) or [folder]) if folder else [_chosen(args).folder]
    faults = [fault for inner in folders for fault in faults_of(inner, checks=check_names(), guards=guard_names())]
    if faults:
        rows = [fault_row(fault) for fault in faults]
    else:
        editions = [edition_called(str(inner)) for inner in folders]
        rows = [finding_row(finding, edition) for edition in editions for finding in lint(edition, args.on)]
    if args.json:
        print_row(rows)
    else:
        from .show_editions import show_lint

        show_lint(rows)
    if faults:
        print(_("This is no edition yet: {count} faults in its files.").format(count=len(faults)), file=sys.stderr)
    return 2 if faults else int(bool(rows))


def _diff(args: argparse.Namespace) -> int:
    earlier, later = map(edition_called, args.edition)
    changes = compare(earlier, later)
    if args.json:
        print_row({"from": earlier.name, "to": later.name, "changes": [change_row(change) for change in changes]})
    else:
        from .show_editions import show_diff

        show_diff(earlier, later, changes)
    return 0
