"""A related document that cannot be told from others: no reference, no tier, or a name it shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.guidance.related import Document
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each listed document without its details, then each name that stands for several documents."""
    listed: dict[str, list[Document]] = defaultdict(list)
    for document in edition.documents.values():
        if document.listed_as:
            listed[document.listed_as].append(document)
            yield from _details(document, edition)
    for name, documents in listed.items():
        if len(documents) > 1:
            titles = _(" and ").join(document.title for document in documents)
            yield Remark(
                "control.related_documents",
                _("“{name}” stands for several documents: {titles}.").format(name=name, titles=titles),
                _("A reader does not know which one holds for them."),
                _("List each document under its own name."),
                also=users(edition, *documents),
                table="document",
                row=documents[-1].id,
                key="listed_as",
            )


def users(edition: Edition, *documents: Document) -> tuple[str, ...]:
    """The clauses that send people to any of these documents, the control sheet left out."""
    ids = {document.id for document in documents}
    return tuple(clause.id for clause in edition.clauses if clause.kind != "control" and ids & {name.split("#")[0] for name in clause.see})


def _details(document: Document, edition: Edition) -> Iterator[Remark]:
    empty = [word for word, value in ((_("reference"), document.reference), (_("tier"), document.tier)) if not value]
    if empty:
        yield Remark(
            "control.related_documents",
            _("“{title}” is listed without a {fields}.").format(title=document.title, fields=_(" or a ").join(empty)),
            _("A reader cannot be sure to find the right document and version."),
            _("Add them to the table of related documents."),
            also=users(edition, document),
            table="document",
            row=document.id,
            key="tier" if document.reference else "reference",
        )
