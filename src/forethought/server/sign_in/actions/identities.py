"""Whose an account elsewhere is: matched once with the directory, and known by issuer and subject from then on."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import Q

from forethought.server.journal.actions import record
from forethought.server.people.actions import number_of
from forethought.server.people.models import Person
from forethought.server.sign_in.models import Identity


@transaction.atomic
def person_of(*, issuer: str, subject: str, column: str, named: str) -> Person | None:
    """Whose account this is. The first time it is matched: by exactly what the directory says in ``column``, and nobody is added.

    Somebody who has an account at this issuer keeps that one: no second account can be taken for theirs.
    """
    if known := _known(issuer, subject):
        return known
    free = Person.objects.filter(is_active=True).exclude(identities__issuer=issuer)
    person = free.filter(_is_named(column, named)).first() if named.strip() else None
    if person is None:
        return _known(issuer, subject)  # the same person, in another window, may have been linked since we looked
    try:
        with transaction.atomic():
            Identity.objects.create(person=person, issuer=issuer, subject=subject)
    except IntegrityError:  # the same moment, in another window
        return _known(issuer, subject)
    record(by=person, deed="account_linked", about=person, name=person.number)
    return person


def _is_named(column: str, named: str) -> Q:
    if column == "number":
        return Q(number=number_of(named))
    # Small and capital letters are the same in a user name, but of plain letters alone: to some databases “ı” is an “I”.
    return Q(user_name__iexact=named) if column == "user_name" and named.isascii() else Q(**{column: named.strip()})


def _known(issuer: str, subject: str) -> Person | None:
    found = Identity.objects.select_related("person").filter(issuer=issuer, subject=subject).first()
    return found.person if found else None


@transaction.atomic
def forget_account(*, person: Person) -> bool:
    """The account elsewhere is not this person's any more, and every session of theirs ends. False where there was none."""
    if not person.identities.all().delete()[0]:
        return False
    person.sessions.all().delete()
    record(by=None, deed="account_forgotten", about=person, name=person.number)
    return True
