"""What is kept about a person so that they can sign in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db.models import CharField, DateTimeField, Value
from django.utils import timezone

from forethought.server.design.jinja import long_date
from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .models import LETTER, LINK, GoodOnce, Identity, Pin
from .steps import APP, CODES, PASSKEY, should_have_step


def kept_to_sign_in(person: Person) -> Iterator[Kept]:
    """An account elsewhere, second steps, a PIN, and what is good once: asked of the database in one question."""
    own, now = {"person": person}, timezone.now()
    never, text = Value(None, DateTimeField()), CharField()
    accounts = Identity.objects.filter(**own).values_list(Value("account", text), "issuer", never)
    steps = Authenticator.objects.filter(user=person).values_list(Value("step", text), "type", "created_at")
    pins = Pin.objects.filter(**own).values_list(Value("pin", text), Value("", text), never)
    once = GoodOnce.objects.filter(ends__gt=now, **own).values_list(Value("until", text), "kind", "ends")
    rows: list[tuple[str, str, datetime | None]] = list(accounts.union(steps, pins, once, all=True))
    if should_have_step(person) and not any(kind == "step" for kind, _what, _moment in rows):
        yield Kept(_("Second step to sign in"), _("None yet"), _("With your duties here you should add one, under “How you sign in”."))
    for kind, what, moment in sorted(rows, key=lambda row: (row[0], row[2] or now, row[1])):
        day = long_date(timezone.localdate(moment)) if moment else ""
        yield _KEPT[kind](what, day)


def _account(issuer: str, _day: str) -> Kept:
    says = _("The number by which {issuer} knows you").format(issuer=issuer)
    return Kept(_("Your account to sign in with"), says, _("Nothing else that it says about you is kept."))


def _step(kind: str, day: str) -> Kept:
    what = {APP: _("An app that shows codes"), CODES: _("Recovery codes"), PASSKEY: _("A passkey")}[kind]
    says = _("{what}, since {day}").format(what=what, day=day)
    return Kept(_("Second step to sign in"), says, _("Its secret is kept encrypted. When you use it is not kept."))


def _pin(_what: str, _day: str) -> Kept:
    return Kept(_("PIN for shared devices"), _("Only a scrambled form of it"), _("Nobody can read it, and you can change it."))


def _good_until(kind: str, day: str) -> Kept:
    what = {LINK: _("A link that was mailed to you"), LETTER: _("A letter with a code to sign in")}[kind]
    return Kept(what, _("Good until {day}").format(day=day), _("Only a scrambled form of it is kept."))


_KEPT = {"account": _account, "step": _step, "pin": _pin, "until": _good_until}
