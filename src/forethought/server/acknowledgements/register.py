"""The register, for HR alone: who was asked for which version, and what it came to, with the reason in neutral words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet

from forethought.server.library.models import Version
from forethought.server.people.actions import number_of
from forethought.server.people.models import Person

from .light import HEAVY_OF_VERSION
from .models import OPEN, Acknowledgement, Request
from .told import told_of
from .wording import document_of

ON_A_PAGE = 50


class Entry(NamedTuple):
    """A line of the register. ``code``: of the receipt, where there is one."""

    name: str
    number: str
    document: str
    says: str
    code: str = ""


def asked_for(version: Version) -> QuerySet[Request]:
    """Everybody who was asked for a version, by name."""
    return (
        Request.objects.filter(version=version)
        .select_related("person", "version")
        .defer(*HEAVY_OF_VERSION)
        .order_by("person__name", "person__number", "pk")
    )


def entries(requests: Iterable[Request], today: date) -> list[Entry]:
    """Requests as lines."""
    asked = list(requests)
    kept = _confirmations(Q(person__in={one.person_id for one in asked}, version__in={one.version_id for one in asked}))
    confirmed = {(one.person_id, one.version_id): one for one in kept}
    return [
        _entry(one.person.name, one.person.number, one.version, told_of(one, found, today), found)
        for one in asked
        for found in [confirmed.get((one.person_id, one.version_id))]
    ]


def entries_about(words: str, version: Version | None, today: date) -> list[Entry]:
    """All that is known about the people whose number or name this is: every version, not asked for the one in force, and who has left."""
    people = Person.objects.filter(Q(number=number_of(words)) | Q(name__icontains=words.strip())).order_by("name", "pk")[:ON_A_PAGE]
    found: list[Entry] = []
    for person in people:
        asked = Request.objects.filter(person=person).select_related("person", "version").defer(*HEAVY_OF_VERSION)
        about = entries(asked.order_by("-asked_on", "-pk"), today)
        if version is not None and not any(one.version_id == version.pk for one in asked):
            about.insert(0, _entry(person.name, person.number, version, told_of(None, None, today), None))
        found += about
    gone = _confirmations(Q(person=None) & (Q(number=number_of(words)) | Q(name__icontains=words.strip())))
    return found + [_entry(one.name, one.number, one.version, told_of(None, one, today), one) for one in gone.order_by("name")[:ON_A_PAGE]]


def without_mail(version: Version) -> QuerySet[Request]:
    """Who is asked and has no e-mail address, so that somebody must tell them."""
    return asked_for(version).filter(state=OPEN, person__email="", person__is_active=True).select_related("person__line_manager")


def _confirmations(which: Q) -> QuerySet[Acknowledgement]:
    return Acknowledgement.objects.filter(which, withdrawn_on=None).select_related("version", "witness").defer(*HEAVY_OF_VERSION)


def _entry(name: str, number: str, version: Version, says: str, kept: Acknowledgement | None) -> Entry:
    return Entry(name, number, document_of(version), says, kept.code if kept else "")
