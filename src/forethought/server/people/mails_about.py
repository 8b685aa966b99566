"""What is kept of the mails that went to a person."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.jobs.models import Mail
from forethought.words import _

from .kept import Kept
from .models import Person


def mails_about(person: Person) -> Iterator[Kept]:
    """How many mails to this address are still known of."""
    if number := Mail.objects.filter(to__iexact=person.email).count() if person.email else 0:
        why = _("Their words go once they are sent, and that they went to you after 31 days.")
        yield Kept(_("Mails to you that are still known of"), str(number), why)
