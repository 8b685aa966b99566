"""A document that clauses lean on and the table of related documents leaves out, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.guidance.related import Document
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each related document that is cited or listed, but not both."""
    for document in edition.documents.values():
        cited = tuple(clause.id for clause in edition.clauses if clause.kind != "control" and document.id in _named(clause.see))
        if document.kind == "related" and bool(cited) != bool(document.listed_as):
            yield _unlisted(document, cited) if cited else _uncited(document)


def _named(see: tuple[str, ...]) -> set[str]:
    return {reference.split("#")[0] for reference in see}


def _unlisted(document: Document, cited: tuple[str, ...]) -> Remark:
    return Remark(
        cited[0],
        _("“{title}” is leaned on, but the table of related documents leaves it out.").format(title=document.title),
        _("When that document changes, nobody will think of this one."),
        _("Add it to the table."),
        also=cited[1:],
        table="document",
        row=document.id,
    )


def _uncited(document: Document) -> Remark:
    return Remark(
        "control.related_documents",
        _("“{title}” is listed as related, but no clause says how.").format(title=document.title),
        _("People read it for nothing."),
        _("Say in a clause what to look up there, or take it out."),
        table="document",
        row=document.id,
        key="listed_as",
    )
