"""What the library holds of a person, for a copy of their own."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.held import Held, held
from forethought.server.people.models import Person
from forethought.words import _

from .models import Evidence, Version


def copy_for(person: Person) -> Iterator[Held]:
    """The versions that they changed, confirmed, were asked to approve or approved; and the evidence they kept with one."""
    version = {"reference": _("Document"), "version": _("Version"), "status": _("State")}
    approved = {"approved_as": _("Your name then"), "approved_at": _("Approved at")}
    for field, title, more in (
        ("drafted_by", _("Versions of the guidance that you changed last"), {}),
        ("tree_confirmed_by", _("Versions whose clauses you confirmed"), {"tree_confirmed_at": _("Confirmed at")}),
        ("approver", _("Versions that you are named to approve"), {}),
        ("approved_by", _("Versions that you approved"), approved),
    ):
        found = Version.objects.filter(**{field: person})
        yield held(f"versions_{field}", title, found, {**version, **more}, of=[f"library.Version.{field}"])
    kept = {"name": _("Name of the file"), "added_at": _("Kept since")}
    found = Evidence.objects.filter(added_by=person)
    yield held("evidence", _("Evidence that you kept with a version"), found, kept, of=["library.Evidence.added_by"])
