"""What concerns keep about people, outside what is sealed."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.keys.models import KeyPair
from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .models import Member, Officer
from .role_words import role_words


def concerns_kept(person: Person) -> Iterator[Kept]:
    """What a person is named for, which concerns they deal with, and that they have a case key."""
    if roles := [role_words(one.role) for one in Officer.objects.filter(person=person).order_by("role")]:
        yield Kept(_("Named for concerns as"), ", ".join(roles), _("So that concerns reach you."))
    if dealt := [one.concern.reference for one in Member.objects.filter(person=person).select_related("concern").order_by("pk")]:
        yield Kept(_("Concerns you deal with"), ", ".join(dealt), _("Until they are erased, or you are taken off them."))
    if KeyPair.objects.filter(person=person).exists():
        yield Kept(
            _("Case key"),
            _("Sealed by your passphrase, which is kept nowhere"),
            _("It opens the concerns that you deal with, and nothing else."),
        )
    yield Kept(
        _("Concerns about a post of yours"),
        _("We cannot look: they are sealed, and only those who deal with one can open it"),
        _("You are told by letter before anything is decided. Ask HR for what is held about you."),
    )
