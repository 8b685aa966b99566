"""What is kept about a person so that they can sign in."""

from __future__ import annotations

from collections.abc import Iterator

from allauth.mfa.models import Authenticator
from django.utils import timezone

from forethought.server.design.jinja import long_date
from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .models import LINK, GoodOnce, Identity, Pin
from .steps import APP, CODES, PASSKEY


def kept_to_sign_in(person: Person) -> Iterator[Kept]:
    """The account elsewhere that is this person's, where there is one."""
    for issuer in Identity.objects.filter(person=person).values_list("issuer", flat=True):
        says = _("The number by which {issuer} knows you").format(issuer=issuer)
        yield Kept(_("Your account to sign in with"), says, _("Nothing else that it says about you is kept."))
    rows = Authenticator.objects.filter(user=person).values_list("type", "created_at")
    for kind, made in sorted(rows, key=lambda row: row[1]):
        says = _("{what}, since {day}").format(what=_step_words(kind), day=long_date(timezone.localdate(made)))
        yield Kept(_("Second step to sign in"), says, _("Its secret is kept encrypted. When you use it is not kept."))
    if Pin.objects.filter(person=person).exists():
        yield Kept(_("PIN for shared devices"), _("Only a scrambled form of it"), _("Nobody can read it, and you can change it."))
    for kind, ends in GoodOnce.objects.filter(person=person, ends__gt=timezone.now()).values_list("kind", "ends"):
        what = _("A link that was mailed to you") if kind == LINK else _("A letter with a code to sign in")
        yield Kept(what, _("Good until {day}").format(day=long_date(timezone.localdate(ends))), _("Only a scrambled form of it is kept."))


def _step_words(kind: str) -> str:
    return {APP: _("An app that shows codes"), CODES: _("Recovery codes"), PASSKEY: _("A passkey")}[kind]
