"""What is kept about a person so that they can sign in."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .models import Identity


def kept_to_sign_in(person: Person) -> Iterator[Kept]:
    """The account elsewhere that is this person's, where there is one."""
    for issuer in Identity.objects.filter(person=person).values_list("issuer", flat=True):
        says = _("The number by which {issuer} knows you").format(issuer=issuer)
        yield Kept(_("Your account to sign in with"), says, _("Nothing else that it says about you is kept."))
