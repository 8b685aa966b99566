"""Who may do what with concerns, as plain predicates."""

from __future__ import annotations

from forethought.server.people.models import HR, POLICY_OWNER, Person
from forethought.server.people.permissions import has_duty, is_known

from .models import Member, Officer


def may_deal(person: Person) -> bool:
    """Whether the person may have concerns to deal with. Which, each page asks for itself: others' are not there."""
    if not is_known(person):
        return False
    return has_duty(person, HR) or Officer.objects.filter(person=person).exists() or Member.objects.filter(person=person).exists()


def may_name_officers(person: Person) -> bool:
    """Whether the person may name those who deal with concerns."""
    return has_duty(person, POLICY_OWNER)
