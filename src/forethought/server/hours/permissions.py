"""Who may do what to working time. What is one's own needs no permission but to be signed in."""

from __future__ import annotations

from forethought.server.people.models import OPERATOR, POLICY_OWNER, Person
from forethought.server.people.permissions import has_duty


def may_close_days(person: Person) -> bool:
    """Whether the person may say on which days the Council is closed."""
    return has_duty(person, POLICY_OWNER, OPERATOR)


def may_see_counts(person: Person) -> bool:
    """Whether the person may see how often the guidance had no answer."""
    return has_duty(person, POLICY_OWNER)
