"""What the channels hold of a person, for a copy of their own."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.held import Held, held
from forethought.server.people.models import Person
from forethought.words import _

from .models import Channel


def copy_for(person: Person) -> Iterator[Held]:
    """The ways to be heard that they wrote down last."""
    columns = {"key": _("Way"), "name": _("Whom to turn to"), "written_at": _("Written at")}
    found = Channel.objects.filter(written_by=person)
    yield held("channels", _("Ways to be heard that you wrote down"), found, columns, of=["channels.Channel.written_by"])
