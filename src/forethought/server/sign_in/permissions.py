"""Who may help others to sign in."""

from __future__ import annotations

from forethought.server.people.models import HR, OPERATOR, Person
from forethought.server.people.permissions import has_duty


def may_make_letters(person: Person) -> bool:
    """Whether the person may print codes for others to sign in with."""
    return has_duty(person, HR)


def may_keep_kiosks(person: Person) -> bool:
    """Whether the person may make a device a kiosk."""
    return has_duty(person, OPERATOR)
