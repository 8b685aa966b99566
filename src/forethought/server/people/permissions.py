"""Who may do what, as plain predicates. One table of the tests holds every duty against every page and operation."""

from __future__ import annotations

from collections.abc import Callable

from .models import COMMUNICATIONS, OPERATOR, POLICY_OWNER, Person

type May = Callable[[Person], bool]


def is_known(person: Person) -> bool:
    """Whether somebody is signed in, and still works here."""
    return bool(person.is_authenticated and person.is_active)


def has_duty(person: Person, *duties: str) -> bool:
    """Whether the person is named for one of the duties."""
    return is_known(person) and not person.duties.isdisjoint(duties)


def manages_work_areas(person: Person) -> bool:
    """Whether the person manages any work area."""
    return is_known(person) and person.manages.exists()


def may_keep_pages(person: Person) -> bool:
    """Whether the person may add pages to the register of corporate pages, and retire them."""
    return has_duty(person, COMMUNICATIONS, POLICY_OWNER)


def may_read_journal(person: Person) -> bool:
    """Whether the person may read who changed the Council's records."""
    return has_duty(person, POLICY_OWNER, OPERATOR)
