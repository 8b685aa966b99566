"""What `--eia` writes: the evidence for an equality impact assessment, as a page or as Markdown."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from rich.console import Console

from forethought.asking.equality import measure
from forethought.asking.evidence import as_html, as_markdown, evidence
from forethought.asking.fault import UnusableRow
from forethought.guidance import Edition
from forethought.reading.learned import is_installed
from forethought.words import _


def check_name(out: str) -> None:
    """UnusableRow, before anything is measured, where the file to write is neither a page nor Markdown."""
    if out and not out.endswith((".html", ".md")):
        raise UnusableRow(_("“--eia” needs the name of a file that ends in .html or .md."))


def write_evidence(out: str, edition: Edition, *, abuse: dict[str, Any] | None = None, posts: dict[str, Any] | None = None) -> None:
    """Measure our own sentences, and write everything in plain words. UnusableRow where the file cannot be written."""
    with Console(file=sys.stderr).status(_("Measuring our own sentences")):
        blocks = evidence(measure(edition), abuse=abuse, posts=posts, model=is_installed())
    title = _("Evidence for equality: {edition}").format(edition=edition.name)
    try:
        Path(out).write_text((as_markdown if out.endswith(".md") else as_html)(title, blocks), encoding="utf-8")
    except OSError as fault:
        raise UnusableRow(_("The file {file} cannot be written: {why}.").format(file=out, why=fault.strerror)) from None
