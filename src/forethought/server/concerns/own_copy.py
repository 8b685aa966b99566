"""What concerns hold of a person outside what is sealed, for a copy of their own."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.held import Held, held
from forethought.server.people.models import Person
from forethought.words import _

from .models import Entry, Member, Officer


def copy_for(person: Person) -> Iterator[Held]:
    """What they are named for, which concerns they deal with, and when they wrote in one. The words themselves are sealed."""
    roles = {"role": _("Named as"), "named_on": _("Named on")}
    mine = Officer.objects.filter(person=person)
    yield held("concern_roles", _("Named for concerns as"), mine, roles, of=["concerns.Officer.person"])
    named = Officer.objects.filter(named_by=person)
    yield held("concern_roles_given", _("Whom you named for concerns"), named, roles, of=["concerns.Officer.named_by"])
    dealt = {"concern__reference": _("Concern"), "since": _("Since"), "declared_on": _("Said that you have no interest in it on")}
    yield held("concerns", _("Concerns you deal with"), Member.objects.filter(person=person), dealt, of=["concerns.Member.person"])
    written = {"concern__reference": _("Concern"), "number": _("Number"), "kind": _("Kind"), "step": _("Step"), "at": _("At")}
    found = Entry.objects.filter(by=person).order_by("pk")
    title = _("What you wrote in concerns (its words are sealed)")
    yield held("concern_entries", title, found, written, of=["concerns.Entry.by"], moments=["at"])
