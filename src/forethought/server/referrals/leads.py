"""The pages of questions that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.models import Person
from forethought.server.people.my_pages import Lead
from forethought.server.people.permissions import is_known, may_see_team
from forethought.words import _

from .models import Referral
from .permissions import may_keep_precedents


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("mine", "ask", _("Ask before I post"))
    yield Lead("mine", "my-questions", _("My questions, and their answers"), has_asked)
    yield Lead("team", "asked", _("Questions to me"), may_be_asked)
    yield Lead("council", "precedents", _("Answered questions, kept as examples"), may_keep_precedents)


def has_asked(person: Person) -> bool:
    """Whether the person has asked anything that is still known of."""
    return is_known(person) and Referral.objects.filter(asker=person).exists()


def may_be_asked(person: Person) -> bool:
    """Whether the person leads somebody, or was asked anything."""
    return may_see_team(person) or (is_known(person) and Referral.objects.filter(asked=person).exists())
