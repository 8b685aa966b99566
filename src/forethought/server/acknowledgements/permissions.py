"""Who may see what of acknowledgements. One's own reading needs no permission but to be signed in."""

from __future__ import annotations

from forethought.server.people.models import HR, POLICY_OWNER, Person
from forethought.server.people.permissions import has_duty


def may_assign_reading(person: Person) -> bool:
    """Whether the person may say who is asked to read."""
    return has_duty(person, POLICY_OWNER)


def may_see_coverage(person: Person) -> bool:
    """Whether the person may see how many have confirmed, without names."""
    return has_duty(person, HR, POLICY_OWNER)


def may_see_register(person: Person) -> bool:
    """Whether the person may see who has confirmed which version."""
    return has_duty(person, HR)
