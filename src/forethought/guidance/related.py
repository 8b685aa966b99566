"""What stands around the clauses: the head, sections, related documents, glossary, change history."""

# Annotations are types here, not text: a NamedTuple compiles each text, 2 ms of a cold start in this package.

from typing import NamedTuple


class Head(NamedTuple):
    """The head of an edition: ``in_force_from`` is an ISO date (empty where none is given), ``language`` an
    ISO 639-1 code, ``applies_to`` the standings that its clauses are for where they do not say."""

    reference: str
    version: str
    title: str = ""
    in_force_from: str = ""
    language: str = "en"
    applies_to: tuple[str, ...] = ()


class Section(NamedTuple):
    """A section of the document, with the ids of its clauses in their order."""

    number: str
    title: str
    clauses: tuple[str, ...] = ()


class DocumentSection(NamedTuple):
    """A section of a related document that clauses cite."""

    number: str
    title: str


class Document(NamedTuple):
    """A document that clauses send people to.

    ``kind`` is ``related``, ``local`` (each service has its own) or ``source`` (the guidance rests on
    it). ``listed_as`` is its name in the table of related documents, empty where it is not listed;
    ``applies_to`` the standings it is written for (all where empty).
    """

    id: str
    title: str
    kind: str = "related"
    reference: str = ""
    tier: str = ""
    listed_as: str = ""
    also: tuple[str, ...] = ()
    applies_to: tuple[str, ...] = ()
    section: tuple[DocumentSection, ...] = ()


class Term(NamedTuple):
    """A word of the document. ``means`` and ``defined_in`` are empty where the document never explains it;
    ``also`` holds the words that our own plain wording uses for it."""

    id: str
    term: str
    means: str = ""
    defined_in: str = ""
    also: tuple[str, ...] = ()


class Change(NamedTuple):
    """A line of the change history; ``date`` is an ISO date or month."""

    version: str
    date: str
    description: str = ""
    change_id: str = ""
