"""What is held so that a person can sign in, for a copy of their own: that it is there, and none of the secrets."""

from __future__ import annotations

from collections.abc import Iterator

from allauth.mfa.models import Authenticator

from forethought.server.people.held import Held, held
from forethought.server.people.models import Person
from forethought.words import _

from .models import GoodOnce, Identity, Pin


def copy_for(person: Person) -> Iterator[Held]:
    """Accounts elsewhere, second steps, a PIN, and what is good once."""
    accounts = {"issuer": _("Whose account"), "subject": _("Its number")}
    found = Identity.objects.filter(person=person)
    yield held("accounts", _("Your accounts to sign in with"), found, accounts, of=["sign_in.Identity.person"])
    steps = {"type": _("Kind"), "created_at": _("Since")}
    found = Authenticator.objects.filter(user=person)
    yield held("second_steps", _("Second steps to sign in"), found, steps, of=["mfa.Authenticator.user"])
    yield held("pin", _("PIN for shared devices"), Pin.objects.filter(person=person), {"pk": _("Number here")}, of=["sign_in.Pin.person"])
    once = {"kind": _("Kind"), "ends": _("Good until")}
    yield held("good_once", _("Links and letters to sign in"), GoodOnce.objects.filter(person=person), once, of=["sign_in.GoodOnce.person"])
